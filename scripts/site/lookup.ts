type Lookup = (key: string, substitutions: string[]) => string;

/** Looks up the interface's texts as the browser does for the extension, from the texts of one language. */
export function lookUpIn(messages: Readonly<Record<string, string>>): Lookup {
  return (key, substitutions) =>
    (messages[key] ?? '').replace(/\$(\d)/g, (_, number) => substitutions[Number(number) - 1] ?? '');
}
