/** What a field for a YAML document is given. */
export interface YamlFieldProps {
  /** What is asked for, in the language of the page. */
  label: string
  text: string
  take(text: string): void
}
