/** Mode of the shadow roots that hold the card: closed in the shipped build, open in the end-to-end build. */
declare const __SHADOW_MODE__: 'open' | 'closed';
