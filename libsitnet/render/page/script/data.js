/* The data of the page, its words, and what makes elements. All names become text, never markup. */
const data = JSON.parse(document.getElementById("data").textContent);
const words = new Map(data.texts.map((row) => [row.key, row.text]));
const plurals = new Intl.PluralRules(data.language);
const collator = new Intl.Collator(data.language);

/* The text of a key; each %s and %u in it takes the next value. */
function say(key, ...values) {
  return (words.get(key) ?? key).replace(/%[su]/g, () => String(values.shift()));
}

/* The form that the language has for this count: "n_ties" with 2 is "2 ties". */
function sayCount(key, count, ...values) {
  const form = `${key}.${plurals.select(count)}`;
  return say(words.has(form) ? form : `${key}.other`, count, ...values);
}

/* "Křížové" and "krizove" are the same to who searches. */
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== undefined && value !== null && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

function make(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function draw(tag, attributes = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

const byId = (id) => document.getElementById(id);
const split = (list) => (list ? list.split("|") : []);
