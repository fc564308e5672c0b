/** What somebody is in a course, as far as it matters here. */
export type CourseRole = 'instructor' | 'learner'

const IN_COURSE = /^(?:http:\/\/purl\.imsglobal\.org\/vocab\/lis\/v2\/membership(?:\/(\w+))?#)?(\w+)$/
const ADMINISTRATOR =
  /^http:\/\/purl\.imsglobal\.org\/vocab\/lis\/v2\/(?:institution|system)\/person#(?:Administrator|SysAdmin)$/
const TEACHING = ['Instructor', 'ContentDeveloper', 'Administrator']

/**
 * What a list of LTI roles makes of somebody in the course, in full or in the short form; null for who is neither of the
 * two, such as a mentor. Who administers the platform without a role in the course counts as an instructor.
 */
export function courseRole(roles: readonly string[]): CourseRole | null {
  // Of `membership/Instructor#TeachingAssistant` the first name counts: what the second is a kind of.
  const inCourse = roles.flatMap((role) => {
    const [, principal, name] = IN_COURSE.exec(role) ?? []
    return principal ?? name ?? []
  })
  if (inCourse.some((name) => TEACHING.includes(name))) return 'instructor'
  if (inCourse.includes('Learner')) return 'learner'
  return roles.some((role) => ADMINISTRATOR.test(role)) ? 'instructor' : null
}
