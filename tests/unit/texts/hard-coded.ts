/** Words for people that stand in a source instead of in the file of texts. */
import { textsOf } from './asked';
import { bare, isNode, type Node, nameOf, type Placed, placeOf, type Source } from './sources';

/** The same in every language; `Email` is how a form's own box for it is kept, whoever reads it. */
const NAMES = /^(Guest Scout|X|Lobsters|GitHub|Google Forms|Email)$/;

/** An address, and a place that `withParts` fills. */
const NO_TEXT = /^(https?:\S+|\{\w+\})$/;

/** Attributes and properties that carry words, whatever they look like. */
const WORDS =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|ariaLabel|title|placeholder|alt|label|hint|heading|caption|summary|textContent|innerText|message)$/;

/** Attributes that carry none, however they look. */
const NO_WORDS =
  /^(className|class|id|htmlFor|key|type|role|name|value|href|src|rel|target|d|viewBox|points|transform|fill|stroke.*|allow|sandbox|autoComplete|inputMode|accept|lang|dir|from|aria-(describedby|labelledby|controls|owns|live|current|haspopup|relevant|autocomplete|keyshortcuts)|data-.*|style|media|xmlns|pattern)$/;

/** Calls of which an argument is said to people. */
const SAID = /^(Failure|MessageFailed|say|announce)$/;

/** `file:line: text` for every text that is written out. */
export function hardCoded(source: Source): string[] {
  const found = source.nodes
    .flatMap((placed) => [...textsAt(placed), ...sentence(placed)])
    .filter(({ text }) => /\p{L}/u.test(text) && !NAMES.test(text.trim()) && !NO_TEXT.test(text));
  // A sentence in an attribute is found as both.
  return [...new Map(found.map((text) => [text.node, text])).values()].map(
    ({ node, text }) => `${placeOf(source, node)}: ${text.replace(/\s+/g, ' ').trim()}`,
  );
}

/** A sentence stands for itself, wherever it is; but that of a fault which only its finder reads. */
function sentence({ node, within }: Placed): Text[] {
  const [text] = node.type === 'Literal' || node.type === 'TemplateLiteral' ? shown(node) : [];
  const isFault = within[0]?.type === 'NewExpression' && nameOf(within[0].callee) === 'Error';
  return text && !isFault && /^[“…\p{Lu}].*\p{L} .*\p{L}[^\p{L}]?[.?!]$/su.test(text.text) ? [text] : [];
}

interface Text {
  node: Node;
  text: string;
}

function textsAt({ node, within }: Placed): Text[] {
  switch (node.type) {
    case 'JSXText':
      return [{ node, text: String(node.value) }];
    case 'JSXExpressionContainer':
      // Of an attribute it is looked at with the attribute.
      return within[0]?.type === 'JSXAttribute' ? [] : shown(node.expression);
    case 'JSXAttribute':
      return inAttribute(node);
    case 'Property':
      return isNode(node.value) && within[0]?.type === 'ObjectExpression' && WORDS.test(nameOf(node.key))
        ? shown(node.value)
        : [];
    case 'AssignmentExpression':
      return isNode(node.left) && WORDS.test(nameOf(node.left.property)) ? shown(node.right) : [];
    case 'CallExpression':
    case 'NewExpression':
      return inCall(node);
    default:
      return [];
  }
}

function inAttribute({ name, value }: Node): Text[] {
  const attribute = nameOf(name);
  const texts = isNode(value)
    ? shown(value.type === 'JSXExpressionContainer' ? value.expression : value)
    : [];
  if (WORDS.test(attribute)) return texts;
  return NO_WORDS.test(attribute) ? [] : texts.filter(({ text }) => isSentence(text));
}

function inCall({ callee, arguments: given }: Node): Text[] {
  const called = nameOf(callee) || (isNode(callee) ? nameOf(callee.property) : '');
  const [first, ...others] = given as Node[];
  if (called === 'setAttribute' && first && WORDS.test(String(first.value))) return others.flatMap(shown);
  // The first of a failure is its code.
  const said = /^(Failure|MessageFailed)$/.test(called) ? others : [first, ...others];
  const texts = SAID.test(called) ? said.flatMap(shown) : [];
  // `say('reading')` names a step.
  return called === 'say' ? texts.filter(({ text }) => isSentence(text)) : texts;
}

/** "Saved", "no quote": not `submit`, not `/leads.html`. */
const isSentence = (text: string) => /^\p{Lu}\p{Ll}|\p{L} \p{L}/u.test(text);

/** The texts that an expression may come to, as far as they stand in it; what a call makes of its arguments is its own affair. */
function shown(expression: unknown): Text[] {
  if (!isNode(expression)) return [];
  const node = bare(expression);
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [{ node, text: node.value }] : [];
    case 'TemplateLiteral':
      return [{ node, text: textsOf(node).join('…') }];
    case 'ConditionalExpression':
      return [...shown(node.consequent), ...shown(node.alternate)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return /^(===|!==|==|!=|in|<|>|<=|>=)$/.test(String(node.operator))
        ? []
        : [...shown(node.operator === '&&' ? undefined : node.left), ...shown(node.right)];
    default:
      return [];
  }
}
