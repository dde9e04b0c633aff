// An article's records by pointer and keyboard: the one at hand is marked in the text and in the list beside it, Enter or a click opens its card.
// All elements are listened to at the page, none on its own, however many records there are.
import { tell } from './keys.js';

const page = document.querySelector('.article-page');
const text = page.querySelector('.words');
const list = document.getElementById('entries');
const card = document.getElementById('card');
const paragraphs = text.getElementsByClassName('part');
let current = null; // its line in the list
let loading = null;
let rest = null; // until all of a long text is there

const line = (id) => document.getElementById(`i-${id}`);
const pieces = (id) => text.querySelectorAll(`[data-r~="${id}"]`);
const inField = (target) => target instanceof Element && target.matches('input, textarea, select');
const isWide = () => getComputedStyle(list).overflowY === 'auto';

function take(next, { follow = true, show = false } = {}) {
  if (!next) return;
  if (next !== current) {
    if (current) {
      current.removeAttribute('data-on');
      for (const piece of pieces(current.dataset.r)) piece.removeAttribute('data-on');
    }
    current = next;
    current.setAttribute('data-on', '');
    for (const piece of pieces(current.dataset.r)) piece.setAttribute('data-on', '');
  }
  if (follow && isWide()) {
    const top = current.offsetTop;
    if (top < list.scrollTop || top + current.offsetHeight > list.scrollTop + list.clientHeight) {
      list.scrollTop = top - list.clientHeight / 3;
    }
  }
  if (show) pieces(current.dataset.r)[0]?.scrollIntoView({ block: isWide() ? 'center' : 'start' }); // on small screens the card lies below
}

function step(by, kind) {
  const lines = list.children;
  const all = lines.length;
  if (all === 0) return;
  let at = current ? Array.prototype.indexOf.call(lines, current) + by : (by > 0 ? nearest() : all - 1);
  while (at >= 0 && at < all && kind && !lines[at].dataset.r.startsWith(kind)) at += by;
  if (at >= all && rest && by > 0) {
    rest.then(() => (lines.length > all ? step(by, kind) : null));
    return;
  }
  if (at < 0 || at >= all) {
    tell(by > 0 ? 'That was the last one' : 'That was the first one');
    return;
  }
  take(lines[at], { show: true });
  lines[at].querySelector('a').focus({ preventScroll: true });
}

/** The first record of a paragraph that can be seen. */
function nearest() {
  for (const paragraph of paragraphs) {
    const box = paragraph.getBoundingClientRect();
    if (box.bottom < 0) continue;
    const first = paragraph.querySelector('[data-r]');
    if (first) return Array.prototype.indexOf.call(list.children, line(first.dataset.r.split(' ')[0]));
  }
  return 0;
}

async function open(one) {
  take(one, { follow: false });
  const link = one.querySelector('a');
  const record = new URL(link.href).searchParams.get('record');
  if (!record) return;
  loading?.abort();
  loading = new AbortController();
  const version = page.dataset.version ? `?version=${page.dataset.version}` : '';
  try {
    const answer = await fetch(`${page.dataset.article}/card/${record}${version}`, { headers: { 'HX-Request': 'true' }, signal: loading.signal });
    card.innerHTML = await answer.text(); // made by the desk, every foreign word escaped
  } catch (problem) {
    if (problem.name !== 'AbortError') tell('The desk does not answer');
    return;
  }
  history.replaceState(null, '', link.href.replace(/#.*/, ''));
  opened();
  take(one, { follow: true });
}

function opened() {
  const shut = card.querySelector('[data-shut]');
  if (shut) shut.hidden = false;
  card.scrollTop = 0;
  light('grounds', [...card.querySelectorAll('li[data-at]')].map((one) => one.dataset.at).join(' '));
}

function shut() {
  if (!card.firstElementChild) return false;
  card.replaceChildren();
  light('grounds', '');
  light('ground', '');
  history.replaceState(null, '', page.dataset.article + (page.dataset.version ? `?version=${page.dataset.version}` : ''));
  current?.querySelector('a').focus({ preventScroll: true });
  return true;
}

/** Where a character of the text stands on the page. */
function spot(offset) {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (Number(paragraphs[middle].dataset.at) <= offset) low = middle;
    else high = middle - 1;
  }
  const paragraph = paragraphs[low];
  if (!paragraph) return null;
  let left = offset - Number(paragraph.dataset.at);
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
    (node.parentElement.closest('.tag, .kind') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  let last = null;
  while (walker.nextNode()) {
    last = walker.currentNode;
    if (left <= last.length) return [last, Math.max(0, left)];
    left -= last.length;
  }
  return last && [last, last.length];
}

function light(name, at) {
  if (!globalThis.CSS?.highlights) return;
  const ranges = at.split(' ').filter(Boolean).flatMap((pair) => {
    const [start, end] = pair.split('-').map(Number);
    const from = spot(start);
    const to = spot(end);
    if (!from || !to) return [];
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return [range];
  });
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

/** The innermost record under the pointer; clicked again, the one around it. */
function meant(target, again) {
  const piece = target.closest?.('[data-r]');
  if (!piece) return null;
  const ids = piece.dataset.r.split(' ');
  const at = again ? ids.indexOf(card.querySelector('.record')?.dataset.id) : -1;
  return line(at > 0 ? ids[at - 1] : ids[ids.length - 1]);
}

page.addEventListener('pointerover', (event) => {
  if (event.pointerType === 'touch') return;
  const basis = event.target.closest?.('#card li[data-at]');
  if (basis) light('ground', basis.dataset.at);
  else if (card.contains(event.target)) light('ground', '');
  else take(meant(event.target), { follow: text.contains(event.target) });
});

page.addEventListener('click', (event) => {
  const target = event.target;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || !(target instanceof Element)) return;
  const button = target.closest('button');
  if (button?.dataset.step) step(Number(button.dataset.step));
  else if (button?.dataset.next) step(1, button.dataset.next);
  else if (button && 'shut' in button.dataset) shut();
  else if (target.closest('#card li[data-at]') && !target.closest('a')) {
    const at = target.closest('li[data-at]').dataset.at;
    light('ground', at);
    const place = at && spot(Number.parseInt(at, 10));
    place?.[0].parentElement.scrollIntoView({ block: 'center' });
  } else if (!card.contains(target) && !target.closest('summary') && getSelection().isCollapsed) {
    const one = meant(target, !target.closest('.tag, .entry'));
    if (!one) return;
    event.preventDefault();
    open(one);
  }
});

list.addEventListener('focusin', (event) => take(event.target.closest('li'), { follow: false }));

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || inField(event.target) || document.querySelector('dialog[open]')) return;
  if (card.contains(document.activeElement) && /^Arrow/.test(event.key)) return; // scrolls the card
  const keys = {
    ArrowDown: () => step(1), j: () => step(1), ArrowUp: () => step(-1), k: () => step(-1), S: () => step(-1, 's'), E: () => step(-1, 'e'), Escape: shut,
  };
  if (event.key in keys && keys[event.key]() !== false) event.preventDefault();
}, true);

/** A long text comes stretch by stretch, so that its beginning can be read at once. */
async function more() {
  const version = page.dataset.version ? `&version=${page.dataset.version}` : '';
  for (let next = '1'; next;) {
    const answer = await fetch(`${page.dataset.article}/more?from=${next}${version}`, { headers: { 'HX-Request': 'true' } });
    if (!answer.ok) return;
    const got = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const [words, lines] = got.querySelectorAll('.more');
    next = words.dataset.next;
    text.append(...words.childNodes);
    list.append(...lines.childNodes);
    await new Promise((done) => { setTimeout(done, 0); });
  }
  document.getElementById('rest')?.remove();
  rest = null;
}

/** To the record whose card the address opened. */
function arrive() {
  const one = card.querySelector('.record');
  if (one && line(one.dataset.id)) {
    take(line(one.dataset.id), { show: true });
    opened();
    return true;
  }
  return false;
}

if (/^#[se]-[0-9a-v]{13}$/.test(location.hash)) location.replace(`?record=${location.hash.slice(1)}`);
page.setAttribute('data-live', '');
page.querySelector('.steps').hidden = false;
const arrived = arrive();
performance.mark('chancery-usable');
if (document.getElementById('rest')) {
  rest = more();
  rest.then(() => {
    if (!arrived && !current) arrive();
  });
}
