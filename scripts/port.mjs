import { createServer } from 'node:net';

/** A sentence if nothing can listen there, else null. */
export function portProblem(host, port) {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    return Promise.resolve(`PORT must be a whole number from 1 to 65535, not "${process.env.PORT}".`);
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => {
      const reason = {
        EADDRINUSE: `Port ${port} on ${host} is taken by another program. Stop that program, or choose another port: PORT=${port === 65_535 ? 3001 : port + 1} npm run demo`,
        EACCES: `Port ${port} may not be used by this account. Choose one above 1023, for example PORT=3001.`,
        EADDRNOTAVAIL: `This machine has no address ${host}. Leave HOST unset to listen on 127.0.0.1.`,
      }[error.code];
      resolve(reason ?? `Cannot listen on ${host}:${port} (${error.code}).`);
    });
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(null)));
  });
}
