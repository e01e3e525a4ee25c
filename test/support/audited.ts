import ts from 'typescript';

/** What the service can write down of an act: the literals the compiler knows, and where it knows none. */
export interface Audited {
  readonly actions: ReadonlySet<string>;
  readonly aggregates: ReadonlySet<string>;
  /** `file:line` of an entry whose action is any text. */
  readonly unknown: readonly string[];
}

/** Reads every `tx.audit({ action, aggregate })` of `src`; the table of lifecycles names its own moves and is left out. */
export function auditedIn(project: string, except: (path: string) => boolean): Audited {
  const { config } = ts.readConfigFile(project, (path) => ts.sys.readFile(path)) as { config: object };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const sources = fileNames.filter((path) => /(?:^|\/)src\//.test(path) && !path.endsWith('.spec.ts'));
  const program = ts.createProgram(sources, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const found = { actions: new Set<string>(), aggregates: new Set<string>(), unknown: [] as string[] };

  const literalsOf = (property: ts.ObjectLiteralElementLike): string[] | undefined => {
    const held = checker.getShorthandAssignmentValueSymbol(property);
    const type = held
      ? checker.getTypeOfSymbolAtLocation(held, property)
      : checker.getTypeAtLocation(ts.isPropertyAssignment(property) ? property.initializer : property);
    const parts = type.isUnion() ? type.types : [type];
    return parts.every((part) => part.isStringLiteral())
      ? parts.map((part) => (part as ts.StringLiteralType).value)
      : undefined;
  };
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isCallExpression(node) || !/\btx\.audit$/.test(node.expression.getText())) return;
    const [entry] = node.arguments;
    const file = node.getSourceFile();
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const place = `${file.fileName.replace(/^.*\/(?=src\/)/, '')}:${line}`;
    const named = (name: string) =>
      entry && ts.isObjectLiteralExpression(entry)
        ? entry.properties.find((property) => property.name?.getText() === name)
        : undefined;
    for (const [name, into] of [
      ['action', found.actions],
      ['aggregate', found.aggregates],
    ] as const) {
      const property = named(name);
      const literals = property && literalsOf(property);
      if (literals) for (const literal of literals) into.add(literal);
      else found.unknown.push(`${place} ${name}`);
    }
  };
  for (const file of program.getSourceFiles())
    if (!file.isDeclarationFile && !except(file.fileName)) ts.forEachChild(file, visit);
  return found;
}
