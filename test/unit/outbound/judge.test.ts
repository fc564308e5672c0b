import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OutboundReason } from '../../../src/domain/words.ts'
import { isPublicAddress } from '../../../src/outbound/addresses.ts'
import { readException } from '../../../src/outbound/exceptions.ts'
import { admittedAddresses, judgeUrl } from '../../../src/outbound/judge.ts'

const exceptionsOf = (...texts: string[]) =>
  texts.map((text) => readException(text) ?? expect.fail(`${text} is no exception`))

describe('addresses that may be connected to', () => {
  test.each([
    '93.184.215.14',
    '1.1.1.1',
    '2606:2800:21f:cb07:6820:80da:af6b:8b2c',
    '::ffff:1.1.1.1',
    '172.32.0.1',
  ])('%s', (address) => expect(isPublicAddress(address)).toBe(true))
})

describe('addresses that may not', () => {
  test.each([
    ['this host', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['loopback', '127.0.0.1'],
    ['loopback, elsewhere in its range', '127.255.255.254'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['link-local: what clouds tell of a machine', '169.254.169.254'],
    ["a carrier's", '100.64.0.1'],
    ["a carrier's, the last", '100.127.255.255'],
    ['of protocols', '192.0.0.170'],
    ['of documentation', '192.0.2.1'],
    ['of documentation', '203.0.113.9'],
    ['of benchmarks', '198.18.0.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['an IPv4 address mapped', '::ffff:10.0.0.1'],
    ['an IPv4 address mapped, in hexadecimal', '::ffff:a9fe:a9fe'],
    ['an IPv4-compatible address', '::7f00:1'],
    ['an IPv4-compatible address, of a public one', '::5db8:d70e'],
    ['an IPv4 address translated', '::ffff:0:7f00:1'],
    ['behind NAT64', '64:ff9b::7f00:1'],
    ['behind a NAT64 of its own', '64:ff9b:1::a00:1'],
    ['6to4 of a private address', '2002:a00:1::'],
    ['Teredo', '2001:0:4136:e378::1'],
    ['unique local', 'fd00::1'],
    ['unique local', 'fc00::1'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['site-local of old', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['of documentation', '2001:db8::1'],
    ['of documentation', '3fff::1'],
    ['discarded', '100::1'],
    ['no address at all', 'localhost'],
    ['no address at all', ''],
  ])('%s: %s', (_what, address) => expect(isPublicAddress(address)).toBe(false))

  test('no IPv4 address becomes public by being written as IPv6', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(isPublicAddress(`::ffff:${address}`)).toBe(isPublicAddress(address))
        expect(isPublicAddress(`::${address}`)).toBe(false)
      }),
    )
  })
})

describe('a URL, before its name is resolved', () => {
  const none = { exceptions: [], byProxy: false }
  test.each<[string, OutboundReason | null]>([
    ['https://hooks.example.org/a?b=c', null],
    ['https://hooks.example.org.:8443/', null],
    ['https://1.1.1.1/', null],
    ['https://[2606:4700::1111]/', null],
    ['http://hooks.example.org/', 'not-https'],
    ['http://1.1.1.1/', 'not-https'],
    ['https://127.0.0.1/', 'address-refused'],
    ['https://127.0.0.1./', 'address-refused'],
    ['https://127.1/', 'address-refused'],
    ['https://2130706433/', 'address-refused'],
    ['https://0x7f.1/', 'address-refused'],
    ['https://0x7f000001/', 'address-refused'],
    ['https://0177.0.0.1/', 'address-refused'],
    ['https://127.0.0.1/', 'address-refused'],
    ['https://①②⑦.0.0.1/', 'address-refused'],
    ['https://%31%32%37.0.0.1/', 'address-refused'],
    ['https://169.254.169.254/latest/meta-data/', 'address-refused'],
    ['https://[::1]/', 'address-refused'],
    ['https://[::]/', 'address-refused'],
    ['https://[::ffff:10.0.0.1]/', 'address-refused'],
    ['https://[::ffff:169.254.169.254]/', 'address-refused'],
    ['https://[::7f00:1]/', 'address-refused'],
    ['https://[::127.0.0.1]/', 'address-refused'],
    ['https://[fd00::1]/', 'address-refused'],
    ['https://100.64.0.1/', 'address-refused'],
    ['http://10.0.0.1/', 'address-refused'],
    ['https://1.1.1.1@127.0.0.1/', 'bad-url'],
    ['https://user@hooks.example.org/', 'bad-url'],
    ['https://user:password@hooks.example.org/', 'bad-url'],
    ['https://:password@hooks.example.org/', 'bad-url'],
    ['https://[fe80::1%25eth0]/', 'bad-url'],
    ['https://256.1.1.1/', 'bad-url'],
    ['ftp://hooks.example.org/', 'bad-url'],
    ['file:///etc/passwd', 'bad-url'],
    ['data:text/plain,hello', 'bad-url'],
    ['hooks.example.org', 'bad-url'],
    ['https://', 'bad-url'],
    ['', 'bad-url'],
  ])('%s: %s', (url, expected) => expect(judgeUrl(url, none)).toBe(expected))
})

describe('exceptions', () => {
  test.each<[string, OutboundReason | null]>([
    ['http://moodle.lan/', null],
    ['http://MOODLE.lan.:9000/', null],
    ['https://moodle.lan/', null],
    ['http://lms.lan:8080/', null],
    ['http://lms.lan/', 'not-https'],
    ['http://not.moodle.lan/', 'not-https'],
    ['https://[fd00::5]:8443/', null],
    ['https://[fd00::5]/', 'address-refused'],
    ['http://192.168.1.7:81/', null],
    ['https://192.168.1.7/', 'address-refused'],
    ['http://user@moodle.lan/', 'bad-url'],
  ])('of names and ports: %s: %s', (url, expected) => {
    const exceptions = exceptionsOf('moodle.lan', 'lms.lan:8080', '[fd00::5]:8443', '192.168.1.7:81')
    expect(judgeUrl(url, { exceptions, byProxy: false })).toBe(expected)
  })

  test.each<[string, OutboundReason | null]>([
    ['http://10.1.2.3/', null],
    ['https://10.1.2.3:8443/', null],
    ['https://[::ffff:10.1.2.3]/', null],
    ['https://10.2.0.1/', 'address-refused'],
    ['https://[fd00::1]/', null],
    ['https://[fe80::1]/', 'address-refused'],
  ])('of ranges: %s: %s', (url, expected) => {
    const exceptions = exceptionsOf('10.1.0.0/16', 'fd00::/8')
    expect(judgeUrl(url, { exceptions, byProxy: false })).toBe(expected)
  })

  test('a name over http is looked up where an address could be excepted, but not by a proxy', () => {
    const range = exceptionsOf('10.1.0.0/16')
    expect(judgeUrl('http://moodle.lan/', { exceptions: range, byProxy: false })).toBe(null)
    expect(judgeUrl('http://moodle.lan/', { exceptions: range, byProxy: true })).toBe('not-https')
  })

  test.each([
    'moodle.lan',
    'localhost:3000',
    'xn--cole-9oa.example.org',
    '10.0.0.1',
    '10.0.0.0/8',
    'fd00::/8',
    'fd00::1',
    '[fd00::1]:8443',
  ])('%s is one', (text) => expect(readException(text)).not.toBe(null))

  test.each([
    '*.example.org',
    'https://moodle.lan',
    'moodle.lan/',
    'user@moodle.lan',
    'moodle.lan:0',
    'moodle.lan:65536',
    'moodle.lan:https',
    '127.1',
    '2130706433',
    '10.0.0.0/33',
    '10.0.0.0/8/8',
    'fd00::/129',
    '[moodle.lan]:80',
    '[10.0.0.1]:80',
    'école.example.org',
    '',
  ])('%s is none', (text) => expect(readException(text)).toBe(null))
})

describe('what a name resolved to', () => {
  const addresses = ['1.1.1.1', '10.1.0.1', '127.0.0.1', 'fd00::1'].map((address) => ({ address }))
  const admitted = (url: string, ...exceptions: string[]) =>
    admittedAddresses(new URL(url), addresses, exceptionsOf(...exceptions)).map(({ address }) => address)

  test.each([
    ['over https, public addresses', 'https://a.example/', [], ['1.1.1.1']],
    ['over https, excepted addresses too', 'https://a.example/', ['10.1.0.0/16'], ['1.1.1.1', '10.1.0.1']],
    ['over http, excepted addresses alone', 'http://a.example/', ['10.1.0.0/16'], ['10.1.0.1']],
    [
      'on another port, as if there were no exception',
      'https://a.example/',
      ['10.1.0.0/16:8443', '10.1.0.1:8443'],
      ['1.1.1.1'],
    ],
    [
      'of an excepted name, whatever they are',
      'http://a.example/',
      ['a.example'],
      ['1.1.1.1', '10.1.0.1', '127.0.0.1', 'fd00::1'],
    ],
  ] as [string, string, string[], string[]][])('%s', (_what, url, exceptions, expected) =>
    expect(admitted(url, ...exceptions)).toEqual(expected),
  )
})
