/**
 * What the page may load and do, as one table: the server sends it as a header, the build writes it into the page.
 * Nothing comes from another origin, nothing runs that is not a file of ours, text never becomes markup.
 * @type {readonly (readonly [directive: string, value: string])[]}
 */
const POLICY = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', "'self'"],
  ['img-src', "'self' data: blob:"],
  ['font-src', "'self'"],
  ['connect-src', "'self'"],
  ['worker-src', "'self'"],
  ['manifest-src', "'self'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['frame-ancestors', "'none'"],
  ['require-trusted-types-for', "'script'"],
  // One policy may make an address of a script: the one of our worker, in game/futures/web-line.ts.
  ['trusted-types', 'ariadne-worker'],
];

/** @param {readonly (readonly [string, string])[]} directives */
const written = (directives) => directives.map(([directive, value]) => `${directive} ${value}`).join('; ');

/** The content security policy as a response header. */
export const policyForHeader = () => written(POLICY);

/** The same policy for a meta element, where browsers ignore `frame-ancestors`. */
export const policyForMeta = () => written(POLICY.filter(([directive]) => directive !== 'frame-ancestors'));

/** Headers of every response. A page of this game needs no device, no frame and no other origin. */
export const securityHeaders = () => ({
  'Content-Security-Policy': policyForHeader(),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
});
