import type { IntegrationWords } from '../fr/index.ts'

const some = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`

export const platforms: IntegrationWords['platforms'] = {
  title: 'LTI platforms',
  lead: 'Moodle, Canvas, Brightspace, Blackboard and others: a course opens a quiz there without another sign-in, and is told the scores.',
  list: 'Registered platforms',
  empty: 'No platform yet. Give a link to whoever administers yours, or add it by hand.',
  name: 'Name',
  issuer: 'Issuer',
  state: 'State',
  states: { active: 'in use', pending: 'to be confirmed', disabled: 'suspended' },
  deployments: 'Deployments',
  waiting: (name: string) => `${name} waits for your consent`,
  waitingWhy:
    'Nobody comes from it yet. Check that these are the issuer and the hosts of your platform: whoever holds its keys signs in here whom they want.',
  hosts: 'Hosts',
  client: 'Client id',
  confirm: 'Confirm',
  confirmed: (name: string) => `${name} is in use.`,
  refuse: 'Refuse',
  refuseOf: (name: string) => `Refuse ${name}`,
  refuseWarn:
    'The registration goes away here, and the link is spent. The tool is still to be removed on the platform.',
  refused: (name: string) => `The registration of ${name} is refused.`,
  link: 'Register by a link',
  linkWhy:
    'The shortest way: the platform is given this link, both services tell each other their addresses, and you confirm here.',
  makeLink: 'Make a link',
  linkOnce: (until: string) => `This link is shown only here. It is good for one platform, until ${until}.`,
  linkLabel: 'Registration link',
  openLinks: (count: number, until: string) =>
    `${some(count, 'link still waits', 'links still wait')} for a platform; the last is good until ${until}.`,
  where: 'Where it goes',
  otherFamily: 'Another one',
  linkGoes: {
    moodle:
      'Site administration → Plugins → External tool → Manage tools: paste the link as "Tool URL", then "Add LTI Advantage". Then activate the tool, which waits for the consent of Moodle too.',
    canvas:
      'Admin → Developer Keys → + Developer Key → LTI Registration: paste the link and accept what is asked for. Switch the key on, add the app by its client id, and enter the deployment that it gives here.',
    desire2learn:
      'Admin Tools → Manage Extensibility → LTI Advantage → Register Tool → Dynamic: paste the link. Then enable the registration, create a deployment, and enter it here if it is not there yet.',
    blackboard:
      'On developer.anthology.com, "LTI Dynamic Registration": paste the link, then give the client id to whoever administers Blackboard (LTI Tool Providers → Register LTI 1.3 Tool). Enter the deployment that it shows here.',
  },
  byHand: 'Add by hand',
  byHandWhy: 'Where the platform registers no tool by a link.',
  give: 'What the platform asks for',
  giveWhy:
    'In Moodle: Site administration → Plugins → External tool → Manage tools → configure a tool manually, as LTI 1.3, with a public key by URL. Share the names of people, and allow grades and content selection.',
  addresses: {
    login: 'Login address (initiate login URL)',
    launch: 'Redirection and target (redirect URI, tool URL)',
    linking: 'Content selection (deep linking)',
    jwks: 'Public keys (keyset URL)',
    domain: 'Domain',
    custom: 'Custom parameter',
  },
  take: 'What the platform gives in return',
  family: 'Platform',
  nameHint: 'As your trainers call it.',
  issuerHint: 'Letter for letter (platform ID, iss).',
  issuerOfMoodle:
    'The address of your Moodle (platform ID), letter for letter: the three addresses below follow from it.',
  authorizationEndpoint: 'Authentication address (authorization endpoint)',
  tokenEndpoint: 'Token address (access token URL)',
  jwksUri: 'Its public keys (public keyset URL)',
  audience: 'Token audience',
  audienceHint: 'Empty: the token address. Brightspace wants https://api.brightspace.com/auth/token.',
  deploymentsHint: 'One id (deployment ID) a line. A launch from any other deployment is refused.',
  add: 'Add the platform',
  edit: 'Addresses and deployments',
  since: (at: string) => `since ${at}`,
  saved: 'The changes are saved.',
  unchanged: 'Nothing was changed.',
  takenAway: (deployments: string) =>
    `Deployment taken away: ${deployments}. Its courses will open nothing here any more, and their scores will not go out; people and results stay.`,
  use: 'Suspend or remove',
  suspend: 'Suspend',
  suspendWhy: 'While it is suspended, nobody comes from it and scores wait. Nothing is lost.',
  suspended: 'The platform is suspended.',
  resume: 'Put back into use',
  resumeWhy: 'It is suspended: nobody comes from it, and scores wait.',
  pendingWhy: 'It waits to be confirmed: nobody comes from it yet.',
  resumed: 'The platform is in use.',
  end: 'Remove the platform',
  endWarn:
    'Nobody comes from it any more, and no score is told to it, for good. People, cohorts, assignments and results stay.',
}
