// After `npm ci`, on whatever Node the machine has: lets npm scripts find the Node 24 that came as a package.
const { existsSync, symlinkSync } = require('node:fs')
const { spawnSync } = require('node:child_process')

const binary = `node-linux-${process.arch}/bin/node`
const [major, minor] = process.versions.node.split('.').map(Number)
// npm leaves out optional packages, native parts among them, whose `engines` exclude the Node it runs on.
const leavesOut = major < 22 && !(major === 20 && minor >= 19)

if (existsSync(`node_modules/${binary}`)) {
  if (leavesOut && process.env.npm_execpath) {
    console.log(
      `Node ${process.versions.node} left out what wants a newer one: installed once more by the Node 24 that came along.`,
    )
    const again = [process.env.npm_execpath, 'ci', '--ignore-scripts', '--prefer-offline']
    const { status, stdout, stderr } = spawnSync(`node_modules/${binary}`, again, { encoding: 'utf8' })
    if (status !== 0) {
      console.error(stdout, stderr)
      process.exit(status ?? 1)
    }
  }
  // npm 10 forgets this link: the package of the other processor, which it removes, bears the same one.
  if (!existsSync('node_modules/.bin/node')) symlinkSync(`../${binary}`, 'node_modules/.bin/node')
}
