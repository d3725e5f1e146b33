const IN_HEAD = /^\/\*\/\*\[local-name\(\)="head"\]\/\*\[@(\w+)="(\w+)"\]\/@(\w+)$/;

/** XPath for attributes of what stands in the head, which happy-dom has not; others are refused. */
export class HeadXPaths {
  evaluate(path: string, { head }: Document): { stringValue: string } {
    const [, name, value, wanted] = IN_HEAD.exec(path) ?? [];
    if (!name || !wanted) throw new Error(`Not understood: ${path}`);
    const found = [...(head?.children ?? [])].find((child) => child.getAttribute(name) === value);
    return { stringValue: found?.getAttribute(wanted) ?? '' };
  }
}
