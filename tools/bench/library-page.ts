/** What is measured inside the library page; each function travels there as text and sees nothing around it. */

/** Milliseconds from the beginning of a load until clips are painted; measured in a frame of a page of our own. */
export async function firstPaint(): Promise<number> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position: fixed; inset: 0; width: 1200px; height: 800px';
  const painted = new Promise<number>((resolve) => {
    const look = (): void => {
      const inside = frame.contentWindow;
      if (inside?.document.querySelector('.ng-clip')) {
        inside.requestAnimationFrame(() => setTimeout(() => resolve(inside.performance.now())));
      } else requestAnimationFrame(look);
    };
    look();
  });
  frame.src = '/library.html';
  document.body.append(frame);
  const time = await painted;
  frame.remove();
  return time;
}

/** Milliseconds from a change of what is typed until what was found is painted. */
export async function typeSearch(typed: string): Promise<number> {
  const input = document.querySelector<HTMLInputElement>('.ng-search input')!;
  const start = performance.now();
  input.value = typed;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
  const time = performance.now() - start;
  const shown = document.querySelector('.ng-result')?.textContent ?? '';
  if ((typed.trim() !== '') !== /\d/.test(shown)) throw new Error(`"${typed}" was not searched: ${shown}`);
  return time;
}

/** The same for the press of a label: of each kind the first one, on and off again. */
export async function pressLabel(n: number): Promise<number> {
  const lists = [...document.querySelectorAll('.ng-facet')].filter((list) => list.querySelector('.ng-facet-label'));
  const labels = lists[Math.floor(n / 2) % lists.length]?.querySelectorAll<HTMLElement>('.ng-facet-label') ?? [];
  const label = [...labels].find((one) => n % 2 === 0 || one.ariaPressed === 'true');
  if (!label) throw new Error(`no label to press: ${n}`);
  const start = performance.now();
  label.click();
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
  return performance.now() - start;
}

/** Scrolls and jumps through the list; the answer is the longest time, in milliseconds, between two frames. */
export async function scrollThrough(): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const frame = async (): Promise<void> => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const height = document.documentElement.scrollHeight;
  for (const share of [0.2, 0.5, 0.9, 0]) {
    window.scrollTo({ top: height * share, behavior: 'instant' });
    for (let step = 0; step < 40; step++) {
      window.scrollBy({ top: 400, behavior: 'instant' });
      await frame();
    }
  }
  window.scrollTo({ top: 0, behavior: 'instant' });
  return longest;
}
