import { newResumeCode } from '../state/session.ts'
import { useCopy } from '../ui/copy.ts'
import { words } from '../words/index.ts'

/** The code that joining gave, shown this once: until the person says that they have noted it. */
export function ResumeCode({ code }: { code: string }) {
  const { resumeCode } = words.value
  const { shown, told, copy } = useCopy(code)
  return (
    <section class="card resume-code" aria-labelledby="resume-code">
      <h2 id="resume-code">{resumeCode.title}</h2>
      <p>{resumeCode.why}</p>
      <p class="code-shown">
        <code ref={shown} translate={false}>
          {code}
        </code>
      </p>
      <p class="row">
        <button type="button" class="button" onClick={copy}>
          {resumeCode.copy}
        </button>
        <button type="button" class="button" onClick={() => print()}>
          {resumeCode.print}
        </button>
        <button
          type="button"
          class="button button-main"
          onClick={() => {
            newResumeCode.value = null
          }}
        >
          {resumeCode.noted}
        </button>
        <span role="status">{told}</span>
      </p>
    </section>
  )
}
