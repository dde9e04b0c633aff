// Choosing words: two sliders each, shown live in the text; the mouse marks words for the sliders that were used last.
import { tell } from './keys.js';

const reading = document.querySelector('[data-reading]');
const form = document.querySelector('[data-correcting]');
const words = reading ? [...reading.querySelectorAll('[data-n]')] : [];
const choices = form ? [...form.querySelectorAll('[data-words]')] : [];
let active = choices[0];

const ends = (choice) => [choice.querySelector('[data-first]'), choice.querySelector('[data-last]')];
const text = (first, last) => {
  let all = '';
  for (let i = first; i <= last && i < words.length; i++) all += words[i].textContent + (words[i].nextSibling?.nodeValue ?? '');
  return all.replace(/\s+/g, ' ').trim();
};

function show(choice) {
  const [first, last] = ends(choice).map((end) => Number(end.value));
  const none = first < 0 || last < 0;
  ends(choice).forEach((end) => end.setAttribute('aria-valuetext', Number(end.value) < 0 ? 'none' : words[Number(end.value)]?.textContent.trim() ?? ''));
  choice.querySelector('[data-chosen]').textContent = none ? '(none)' : text(first, last);
  if (choice !== active) return;
  words.forEach((word, i) => {
    word.classList.toggle('chosen-now', !none && i >= first && i <= last);
    word.classList.toggle('chosen-first', !none && i === first);
    word.classList.toggle('chosen-last', !none && i === last);
  });
}

function activate(choice) {
  active = choice;
  choices.forEach((one) => one.classList.toggle('active', one === choice));
  show(choice);
}

/** The one end gives way to the other. */
function moved(choice, end) {
  const [first, last] = ends(choice);
  if (Number(first.value) > Number(last.value) || (Number(end.value) >= 0 && Math.min(first.value, last.value) < 0)) {
    (end === first ? last : first).value = end.value;
  }
  if (Number(end.value) < 0) first.value = last.value = -1;
  activate(choice);
  words[Number(end.value)]?.scrollIntoView({ block: 'nearest' });
}

function choose(from, to) {
  if (!active) return;
  const [first, last] = ends(active);
  first.value = Math.min(from, to);
  last.value = Math.max(from, to);
  activate(active);
  tell(text(Number(first.value), Number(last.value)));
}

choices.forEach((choice) => {
  for (const end of ends(choice)) {
    end.addEventListener('input', () => moved(choice, end));
    end.addEventListener('focus', () => activate(choice));
    end.addEventListener('keydown', (event) => {
      const step = { ArrowLeft: -10, ArrowRight: 10 }[event.key];
      if (!step || !event.shiftKey) return;
      event.preventDefault();
      end.value = Number(end.value) + step;
      moved(choice, end);
    });
  }
  show(choice);
});

const wordAt = (node) => (node?.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.('[data-n]');
reading?.addEventListener('mouseup', () => {
  if (choices.length === 0) return;
  const selection = getSelection();
  if (!selection.rangeCount) return;
  const range = selection.getRangeAt(0);
  const marked = range.collapsed ? [wordAt(range.startContainer)].filter(Boolean) : words.filter((word) => range.intersectsNode(word));
  if (marked.length === 0) return;
  choose(Number(marked[0].dataset.n), Number(marked[marked.length - 1].dataset.n));
  selection.removeAllRanges();
});

if (choices.length > 0) {
  reading.classList.add('choosing');
  activate(choices[0]);
  ends(choices[0])[0].focus({ preventScroll: true });
}

// The record's own words come into sight.
reading?.querySelector('.content, .trigger')?.scrollIntoView({ block: 'nearest' });

document.querySelector('[data-copy]')?.addEventListener('click', async () => {
  const from = document.querySelector('[data-copy-from]');
  from.select();
  try {
    await navigator.clipboard.writeText(from.value);
  } catch {
    document.execCommand('copy'); // the clipboard may be closed to pages
  }
  tell('Copied');
});
