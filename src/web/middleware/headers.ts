import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/**
 * Helmet's headers, worked out once: they are the same for every answer, and fifteen small functions a request are a
 * large part of what saving a response costs. Nothing but files named by their content may be kept by a browser.
 */
export function headers(isSecure: boolean): RequestHandler {
  const fixed = fixedHeaders(isSecure);
  return (_req, res, next) => {
    for (const [name, value] of fixed) res.setHeader(name, value);
    next();
  };
}

/** @returns the names and values that every answer carries. */
export function fixedHeaders(isSecure: boolean): [string, string][] {
  return [
    ...Object.entries(helmetHeaders(isSecure)),
    ['cache-control', 'no-store'],
    ['permissions-policy', 'camera=(), geolocation=(), microphone=()'],
  ];
}

function helmetHeaders(isSecure: boolean): Record<string, string> {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  const middleware = helmet({
    contentSecurityPolicy,
    // "same-origin" and not "no-referrer": under the latter browsers send "Origin: null" with a form.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isSecure,
    xPoweredBy: false,
    // Meant for Internet Explorer, Flash and a filter that browsers have given up.
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
    xDnsPrefetchControl: false,
  });
  middleware(request, response, () => {});
  return Object.fromEntries(
    Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]),
  );
}
