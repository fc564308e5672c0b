import { LTI_CLAIM, PICKER_CLAIM } from '../launch/names.ts'

/** A quiz that was picked for a course. */
export interface PickedQuiz {
  quiz: string
  title: string
  maxPoints: number
}

/** To whom the answer goes. */
export interface PickerAnswer {
  /** Ours with the platform: who speaks. */
  clientId: string
  /** The platform's issuer: who is spoken to. */
  issuer: string
  deploymentId: string
  /** Of the request; undefined where it gave none. */
  data: unknown
  picked: readonly PickedQuiz[]
  /** Where a picked quiz is opened: on our own host, which ties it to this tool. */
  launchUrl: string
}

/** How long the answer is good for: it goes by the browser, at once. */
export const ANSWER_SECONDS = 300

/**
 * The claims of an answer beside its times and nonce. What a link opens stands in `custom`, which every platform copies
 * along with a course, and never names the cohort: next year's is another.
 */
export function pickerClaims({ clientId, issuer, deploymentId, data, picked, launchUrl }: PickerAnswer) {
  return {
    iss: clientId,
    aud: issuer,
    [LTI_CLAIM.messageType]: 'LtiDeepLinkingResponse',
    [LTI_CLAIM.version]: '1.3.0',
    [LTI_CLAIM.deployment]: deploymentId,
    [PICKER_CLAIM.items]: picked.map((one) => itemOf(one, launchUrl)),
    ...(data !== undefined && { [PICKER_CLAIM.data]: data }),
  }
}

function itemOf({ quiz, title, maxPoints }: PickedQuiz, url: string) {
  return {
    type: 'ltiResourceLink',
    title,
    url,
    custom: { quiz },
    lineItem: { label: title, scoreMaximum: maxPoints, resourceId: quiz },
  }
}
