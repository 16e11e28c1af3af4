import type { RequestHandler } from 'express';
import express from 'express';

/** Reads what was sent into `req.body`: pages post forms, scripts put JSON. */
export function bodies(): RequestHandler {
  const readForm = express.urlencoded({ extended: false, limit: '64kb' });
  const readJson = express.json({ limit: '16kb' });
  return (req, res, next) => {
    if (req.method === 'POST') readForm(req, res, next);
    else if (req.method === 'PUT') readJson(req, res, next);
    else next();
  };
}
