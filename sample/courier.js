/**
 * What a busy news page does to itself after it has loaded: it fills placeholders, appends to the article, keeps a clock
 * running, and lets a switch rewrite fonts and words.
 */

const show = (id, ...lines) => {
  const list = document.createElement('ul');
  for (const line of lines) list.append(Object.assign(document.createElement('li'), { textContent: line }));
  document.getElementById(id).replaceChildren(list);
};

setInterval(() => {
  document.getElementById('clock').textContent = new Date().toLocaleTimeString('en-GB', { timeZone: 'Asia/Baku' });
}, 1000);

setTimeout(() => show('headlines', 'Snow closes the pass above Almaty', 'Oslo counts its electric buses'), 700);
setTimeout(() => show('trends', '#nightferry', '#alat', '#quincejam'), 1100);
setTimeout(() => show('feed', 'Wire: talks on grain in Geneva', 'Desk: map of the crossing corrected'), 1500);

setTimeout(() => {
  const update = document.getElementById('update');
  const heading = document.createElement('h2');
  heading.textContent = 'Update';
  const first = document.createElement('p');
  first.textContent =
    'Late on Wednesday the harbour office in Aktau confirmed that the first ship will carry forty wagons of wheat for Armenia.';
  const second = document.createElement('p');
  second.textContent =
    'Yerevan welcomed the news. Iran, whose own ferries had taken over part of the trade, made no comment.';
  update.append(heading, first, second);
}, 1900);

/** Words that the switch writes otherwise, in the way of extensions that correct a page's spelling. */
const SPELLINGS = [
  ['Turkey', 'Türkiye'],
  ['harbour', 'harbor'],
  ['lorries', 'trucks'],
];

function respell(from, to) {
  const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.data.includes(from)) node.data = node.data.replaceAll(from, to);
  }
}

document.getElementById('font-switcher').addEventListener('click', ({ currentTarget }) => {
  const on = document.body.classList.toggle('switched');
  currentTarget.setAttribute('aria-pressed', String(on));
  currentTarget.textContent = `Font switcher: ${on ? 'on' : 'off'}`;
  for (const [usual, other] of SPELLINGS) respell(on ? usual : other, on ? other : usual);
});
