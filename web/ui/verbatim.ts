/** On fields of commands, YAML and names: what is typed is what is sent. */
export const VERBATIM = {
  autocomplete: 'off',
  autocapitalize: 'none',
  autocorrect: 'off',
  spellcheck: false,
  writingsuggestions: 'false',
  translate: false,
} as const
