import card from './card.css?inline';
import article from './card-article.css?inline';
import clipButton from './clip-button.css?inline';
import controls from './controls.css?inline';
import facts from './facts.css?inline';
import tokens from './tokens.css?inline';

/** Everything that card, clip button and toast need inside a shadow root, as one sheet. */
export const CARD_CSS = tokens + controls + facts + card + article + clipButton;
