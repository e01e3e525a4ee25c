// Edits of TypeScript text by its syntax tree: where a list, an object, a class or an import ends is asked of the compiler, never
// of a pattern. Each function takes a text and returns the new one; the formatter lays it out afterwards.
import ts from 'typescript';

const parse = (text) => ts.createSourceFile('a.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
const insertAt = (text, at, part) => text.slice(0, at) + part + text.slice(at);

/** The first node that `test` accepts. */
function findNode(node, test) {
  if (test(node)) return node;
  return ts.forEachChild(node, (child) => findNode(child, test));
}

/** Takes `as const`, `satisfies X`, parentheses and `new Set(…)` off. */
function bare(node) {
  if (!node) return undefined;
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node))
    return bare(node.expression);
  if (ts.isNewExpression(node)) return bare(node.arguments?.[0]);
  return node;
}

const nameOf = (property) => {
  const { name } = property;
  return name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? name.text : undefined;
};

/** Value of `const name = …` of the file. */
const variable = (name) => (source) =>
  bare(
    findNode(source, (node) => ts.isVariableDeclaration(node) && node.name.getText() === name)?.initializer,
  );

/** First argument of a decorator of a class of the file: `@Module({ … })`. */
const decorated = (name) => (source) => {
  const decorator = findNode(
    source,
    (node) =>
      ts.isDecorator(node) &&
      ts.isCallExpression(node.expression) &&
      node.expression.expression.getText() === name,
  );
  return bare(decorator?.expression.arguments[0]);
};

/** Argument of the first call of a function. */
const argument =
  (name, at = 0) =>
  (source) =>
    bare(
      findNode(source, (node) => ts.isCallExpression(node) && node.expression.getText() === name)?.arguments[
        at
      ],
    );

/** What a function of the file returns as an object. */
const returned = (name) => (source) => {
  const found = findNode(source, (node) => ts.isFunctionDeclaration(node) && node.name?.text === name);
  const statement = found?.body?.statements.find((one) => ts.isReturnStatement(one));
  return bare(statement?.expression);
};

/** A value inside an object: `property('things', variable('audit'))`. */
const property = (name, of) => (source) => {
  const object = of(source);
  if (!object || !ts.isObjectLiteralExpression(object)) return undefined;
  const found = object.properties.find((one) => nameOf(one) === name);
  return found && ts.isPropertyAssignment(found) ? bare(found.initializer) : undefined;
};

/** The object that has a property of this text: `{ table: 'seeker', … }`. */
const objectWith = (key, value) => (source) =>
  findNode(
    source,
    (node) =>
      ts.isObjectLiteralExpression(node) &&
      node.properties.some(
        (one) =>
          ts.isPropertyAssignment(one) &&
          nameOf(one) === key &&
          ts.isStringLiteralLike(one.initializer) &&
          one.initializer.text === value,
      ),
  );

export const places = { objectWith, variable, decorated, argument, returned, property };

const written = (node, text) => text.slice(node.getStart(), node.getEnd());

/** Adds an item to a list. @param before the item it stands before; at the end without one */
export function addItem(text, place, item, { before } = {}) {
  const list = place(parse(text));
  if (!list || !ts.isArrayLiteralExpression(list)) return undefined;
  const next = before && list.elements.find((one) => written(one, text) === before);
  if (next) return insertAt(text, next.getStart(), `${item}, `);
  return insertAtEnd(text, list.elements, list, item);
}

function insertAtEnd(text, elements, holder, part) {
  const last = elements.at(-1);
  if (!last) return insertAt(text, holder.getStart() + 1, part);
  return insertAt(text, last.getEnd(), `, ${part}`);
}

/**
 * Adds a property to an object, in the order of the alphabet where the object has one.
 * @returns undefined when there is no such object; the text as it was when the key is there
 */
export function addProperty(text, place, key, value, { before, sorted = false } = {}) {
  const object = place(parse(text));
  if (!object || !ts.isObjectLiteralExpression(object)) return undefined;
  if (object.properties.some((one) => nameOf(one) === key)) return text;
  const quoted = /^[a-zA-Z_$][\w$]*$/.test(key) ? key : `'${key}'`;
  const part = value === key ? quoted : `${quoted}: ${value}`;
  const next = before && object.properties.find((one) => nameOf(one) === before);
  if (next) return insertAt(text, next.getStart(), `${part}, `);
  const earlier = sorted && findLastBefore(object.properties, key);
  if (earlier) return insertAt(text, earlier.getEnd(), `, ${part}`);
  return insertAtEnd(text, object.properties, object, part);
}

/** The property whose key comes directly before this one in the alphabet, wherever it stands. */
function findLastBefore(properties, key) {
  const smaller = properties.filter((one) => (nameOf(one) ?? '~') < key);
  return smaller.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)).at(-1);
}

export const hasProperty = (text, place, key) => {
  const object = place(parse(text));
  return Boolean(
    object && ts.isObjectLiteralExpression(object) && object.properties.some((one) => nameOf(one) === key),
  );
};

/** Text values of a list of the file; undefined when it is none. */
export function readList(text, place) {
  const list = place(parse(text));
  if (!list || !ts.isArrayLiteralExpression(list)) return undefined;
  return list.elements.map((one) => (ts.isStringLiteralLike(one) ? one.text : written(one, text)));
}

/** The text of a literal of the file; undefined when it is none. */
export function readText(text, place) {
  const literal = place(parse(text));
  return literal && ts.isStringLiteralLike(literal) ? literal.text : undefined;
}

/** Keys of an object of the file; undefined when it is none. */
export function readKeys(text, place) {
  const object = place(parse(text));
  return object && ts.isObjectLiteralExpression(object) ? object.properties.map(nameOf) : undefined;
}

/** Appends to the text between the quotes of a literal: `'status name'` becomes `'status name part'`. */
export function addToText(text, place, part) {
  const literal = place(parse(text));
  if (!literal || !ts.isStringLiteralLike(literal)) return undefined;
  return insertAt(text, literal.getEnd() - 1, part);
}

/** Imports names from a module, in the import that is there or in a new one after the last. */
export function addImport(text, from, names) {
  const source = parse(text);
  const imports = source.statements.filter(ts.isImportDeclaration);
  const named = (one) => one.importClause?.namedBindings;
  const present = imports.find(
    (one) =>
      one.moduleSpecifier.text === from &&
      named(one) &&
      ts.isNamedImports(named(one)) &&
      !one.importClause.isTypeOnly,
  );
  const known = new Set(present ? named(present).elements.map((one) => one.name.text) : []);
  const missing = names.filter((name) => !known.has(name.replace(/^type /, '')));
  if (missing.length === 0) return text;
  if (present) return insertAt(text, named(present).elements.at(-1).getEnd(), `, ${missing.join(', ')}`);
  const line = `import { ${missing.join(', ')} } from '${from}';\n`;
  const last = imports.at(-1);
  return last ? insertAt(text, last.getEnd() + 1, line) : line + text;
}

const classNamed = (source, name) =>
  findNode(source, (node) => ts.isClassDeclaration(node) && (name === undefined || node.name?.text === name));

/** Name of the first class of the file. */
export const readClassName = (text) => classNamed(parse(text))?.name?.text;
export const hasClass = (text, name) => Boolean(classNamed(parse(text), name));

/** Adds a member at the end of a class. */
export function addMember(text, className, member) {
  const found = classNamed(parse(text), className);
  return found ? insertAt(text, found.getEnd() - 1, `${member}\n`) : undefined;
}

/** Whether the last property of a class is readonly, so that the next one is written alike. */
export function lastIsReadonly(text, className) {
  const last = classNamed(parse(text), className)?.members.filter(ts.isPropertyDeclaration).at(-1);
  return Boolean(last?.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword));
}

/** Interfaces a class implements. */
export function readImplemented(text, className) {
  const found = classNamed(parse(text), className);
  const clause = found?.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ImplementsKeyword);
  return clause?.types.map((one) => one.expression.getText()) ?? [];
}

const interfaceNamed = (source, name) =>
  findNode(source, (node) => ts.isInterfaceDeclaration(node) && node.name.text === name);

export function addInterfaceMember(text, name, member) {
  const found = interfaceNamed(parse(text), name);
  return found && insertAt(text, found.getEnd() - 1, `${member}\n`);
}

/** Adds a parameter to the constructor of a class; makes a constructor when there is none. */
export function addConstructorParameter(text, className, parameter) {
  const found = classNamed(parse(text), className);
  if (!found) return undefined;
  const constructor = found.members.find(ts.isConstructorDeclaration);
  if (!constructor) {
    const at = found.members[0]?.getFullStart() ?? found.getEnd() - 1;
    return insertAt(text, at, `\n  constructor(${parameter}) {}\n`);
  }
  const last = constructor.parameters.at(-1);
  if (last) return insertAt(text, last.getEnd(), `, ${parameter}`);
  return insertAt(text, constructor.body.getStart() - 2, parameter);
}

/** Names of the properties of a class. */
export const readProperties = (text, className) =>
  classNamed(parse(text), className).members.filter(ts.isPropertyDeclaration).map(nameOf);

/** Functions of the file that return a class as a whole: `[{ name, parameters }]`, the parameters as they are written. */
export function readMappers(text, returns) {
  return parse(text)
    .statements.filter((node) => ts.isFunctionDeclaration(node) && node.type?.getText() === returns)
    .map((node) => ({
      name: node.name.text,
      parameters: node.parameters.map((one) => one.getText()).join(', '),
    }));
}

/**
 * The expression most of an object's properties are taken from: `fair` in `{ code: fair.code, place: fair.place }`.
 * @param known names of the properties that count
 * @returns also whether the object takes over all of it (`...fair`); undefined without any
 */
export function findSource(text, place, known) {
  const object = place(parse(text));
  if (!object || !ts.isObjectLiteralExpression(object)) return undefined;
  const counts = new Map();
  for (const { initializer } of object.properties.filter(ts.isPropertyAssignment)) {
    if (!ts.isPropertyAccessExpression(initializer) || !known.includes(initializer.name.text)) continue;
    const from = initializer.expression.getText();
    counts.set(from, (counts.get(from) ?? 0) + 1);
  }
  const spread = object.properties.filter(ts.isSpreadAssignment).map((one) => one.expression.getText());
  const [from] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return from === undefined ? undefined : { from, isSpread: spread.includes(from) };
}
