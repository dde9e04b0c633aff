// The desk by keyboard. What a page lets keys do stands in its markup:
//   [data-search]           "/" goes there
//   [data-go="s"]           "g" and then the letter opens the link
//   [data-item]             j, k and the arrow keys go from one to the next; Enter opens its first link, or clicks [data-open] in it
//   [data-key="a"]          the letter clicks it (inside the item at hand where there is one in it, else anywhere on the page)
//   [data-key-help="..."]   what that does, for the list of keys; else its own words
// Keys are left alone where something is being written, and with Ctrl, Alt or Meta.

const FIELDS = 'input, textarea, select, [contenteditable="true"]';
const GO_MILLIS = 1200;
let goes = 0;

const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const isSeen = (element) => element.getClientRects().length > 0 && !element.disabled;
const items = () => all('[data-item]').filter(isSeen);
const current = () => document.querySelector('[data-item][data-current]');

function writes(event) {
  const at = event.target;
  return at instanceof Element && at.matches(FIELDS) && !/^(checkbox|radio|button|submit|range)$/.test(at.type || '');
}

export function select(item, focus = true) {
  all('[data-current]').forEach((other) => delete other.dataset.current);
  if (!item) return;
  item.dataset.current = '';
  if (focus) {
    if (!item.matches('a[href], button, input, [tabindex]')) item.tabIndex = -1;
    item.focus({ preventScroll: true });
  }
  item.scrollIntoView({ block: 'nearest' });
  item.dispatchEvent(new CustomEvent('chancery:current', { bubbles: true }));
}

function move(step) {
  const list = items();
  if (list.length === 0) return false;
  const focused = document.activeElement?.closest?.('[data-item]');
  const at = list.indexOf(focused || current());
  select(list[at < 0 ? (step > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + step))]);
  return true;
}

function open() {
  const item = current();
  const focused = document.activeElement;
  if (!item || (focused !== item && focused !== document.body)) return false; // a focused link or button opens itself
  const target = item.querySelector('[data-open]') || (item.matches('a[href]') ? item : item.querySelector('a[href]'));
  target?.click();
  return Boolean(target);
}

function press(key) {
  const marked = `[data-key="${CSS.escape(key)}"]`;
  const item = current();
  const target = (item && all(marked, item).find(isSeen)) || all(marked).find((one) => isSeen(one) && !one.closest('[data-item]'));
  if (!target) return false;
  if (target.matches(FIELDS)) target.focus();
  else target.click();
  return true;
}

function search() {
  const boxes = all('[data-search]').filter(isSeen);
  const box = boxes.find((one) => one.closest('main')) || boxes[0];
  box?.focus();
  box?.select?.();
  return Boolean(box);
}

function go(key) {
  const link = document.querySelector(`[data-go="${CSS.escape(key)}"]`);
  link?.click();
  return Boolean(link);
}

function help() {
  const dialog = document.getElementById('keys');
  const rows = [['/', 'Search'], ['j  k', 'Next, previous'], ['Enter', 'Open'], ['Esc', 'Leave the field or the list of keys'], ['?', 'These keys']];
  for (const one of all('[data-key]').filter(isSeen)) {
    const words = one.dataset.keyHelp || one.getAttribute('aria-label') || one.textContent.trim();
    if (!rows.some((row) => row[0] === one.dataset.key)) rows.push([one.dataset.key, words]);
  }
  for (const one of all('[data-go]')) rows.push([`g ${one.dataset.go}`, one.textContent.trim()]);
  const body = dialog.querySelector('tbody');
  body.replaceChildren(...rows.map(([key, words]) => {
    const row = document.createElement('tr');
    const head = document.createElement('th');
    head.scope = 'row';
    const kbd = document.createElement('kbd');
    kbd.textContent = key === ' ' ? 'space' : key;
    head.append(kbd);
    const cell = document.createElement('td');
    cell.textContent = words;
    row.append(head, cell);
    return row;
  }));
  if (!dialog.open) dialog.showModal();
  return true;
}

function escape(event) {
  if (writes(event)) event.target.blur();
  return false;
}

function answer(event) {
  const key = event.key;
  if (performance.now() < goes) {
    goes = 0;
    return go(key);
  }
  switch (key) {
    case '/': return search();
    case '?': return help();
    case 'g':
      goes = performance.now() + GO_MILLIS;
      return true;
    case 'j': case 'ArrowDown': return press(key) || move(1);
    case 'k': case 'ArrowUp': return press(key) || move(-1);
    case 'Enter': return open();
    default: return press(key);
  }
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  if (document.querySelector('dialog[open]')) return;
  if (event.key === 'Escape') escape(event);
  else if (!writes(event) && !(event.target instanceof Element && event.target.matches('button, summary') && /^( |Enter)$/.test(event.key))
    && answer(event)) event.preventDefault();
});

document.addEventListener('focusin', (event) => {
  const item = event.target.closest?.('[data-item]');
  if (item && item !== current()) select(item, false);
});

document.addEventListener('click', (event) => {
  if (event.target.closest?.('[data-keys-help]')) help();
});

/** Tells what has happened, also to those who only hear the page. */
export function tell(words) {
  const place = document.getElementById('told');
  if (place) place.textContent = words;
}

// What a refusal says is shown where its answer would have stood.
document.addEventListener('htmx:beforeSwap', (event) => {
  if (event.detail.xhr.status >= 400) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
