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

/** The same for presses of labels, one of each kind on and off again. */
export async function timeFacets(): Promise<number[]> {
  const times: number[] = [];
  const facets = document.querySelectorAll('.ng-facet').length;
  for (let n = 0; n < facets; n++) {
    for (let press = 0; press < 2; press++) {
      const label = document.querySelectorAll('.ng-facet')[n]?.querySelector<HTMLElement>('.ng-facet-label');
      if (!label) continue;
      const start = performance.now();
      label.click();
      await new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(null);
        });
      });
      times.push(performance.now() - start);
    }
  }
  return times;
}

/** The longest stretch, in milliseconds, in which nothing else had a turn while the list was scrolled and jumped through. */
export async function scrollTask(): Promise<number> {
  let longest = 0;
  let isOver = false;
  let last = performance.now();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) port2.postMessage(null);
  };
  port2.postMessage(null);
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const height = document.documentElement.scrollHeight;
  for (const share of [0.2, 0.5, 0.9, 0]) {
    window.scrollTo({ top: height * share, behavior: 'instant' });
    for (let step = 0; step < 40; step++) {
      window.scrollBy({ top: 400, behavior: 'instant' });
      await frame();
    }
  }
  isOver = true;
  window.scrollTo({ top: 0, behavior: 'instant' });
  return longest;
}
