// count-tests.cjs FILE STATUS: `passed failed skipped` of a run of vitest that ended with STATUS, from its JSON report;
// on standard error the test files that took long. A run that ends badly without a failed test (an unhandled error, no
// report) counts as one failure. Any Node runs it.
const { readFileSync } = require('node:fs')
const { relative } = require('node:path')

const MOST_SECONDS = 20
const [file, status] = process.argv.slice(2)

let run = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [] }
try {
  run = JSON.parse(readFileSync(file, 'utf8'))
} catch {}

for (const { name, startTime, endTime } of run.testResults) {
  const seconds = Math.round((endTime - startTime) / 1000)
  if (seconds > MOST_SECONDS)
    console.error(`   ${seconds} s: ${relative('.', name)} is to be split or made cheaper`)
}

const isBroken = (one) =>
  one.status === 'failed' && !one.assertionResults.some((test) => test.status === 'failed')
const failed = run.numFailedTests + run.testResults.filter(isBroken).length
console.log(run.numPassedTests, failed || (status === '0' ? 0 : 1), run.numPendingTests)
