// Makes a certificate for a local network, signed by an authority of its own, and prints how to trust it.
// npm run tls:local -- HOST [HOST…]   (names or addresses people will type; localhost is always among them)
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { reportAndExit } from './lib/commands.mjs';
import { readEnvironment } from './lib/environment.mjs';

const CA_DAYS = 3_650;
/** Browsers refuse certificates that live longer. */
const SERVER_DAYS = 397;

function openssl(...options) {
  try {
    execFileSync('openssl', options, { stdio: 'pipe' });
  } catch (error) {
    if (error.code === 'ENOENT') throw new Error('openssl is needed and not found on PATH.');
    throw new Error(`openssl ${options[0]} failed: ${error.stderr}`);
  }
}

function main() {
  const hosts = [...new Set(['localhost', '127.0.0.1', ...process.argv.slice(2)])];
  const odd = hosts.find((host) => !isIP(host) && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host));
  if (odd) throw new Error(`"${odd}" is neither a name nor an address.`);
  const folder = join(readEnvironment().dataDir, 'tls');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const [caKey, ca, key, request, cert, extra] = [
    'ca-key.pem',
    'ca.pem',
    'server-key.pem',
    'server.csr',
    'server.pem',
    'server.ext',
  ].map((name) => join(folder, name));
  const fresh = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  if (!existsSync(ca)) {
    const subject = ['-subj', '/O=Shanggang/CN=Shanggang local authority'];
    const use = ['-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign'];
    openssl(
      'req',
      '-x509',
      ...fresh,
      '-days',
      String(CA_DAYS),
      ...subject,
      ...use,
      '-keyout',
      caKey,
      '-out',
      ca,
    );
  }
  openssl('req', ...fresh, '-subj', `/CN=${hosts.at(-1)}`, '-keyout', key, '-out', request);
  const names = hosts.map((host) => `${isIP(host) ? 'IP' : 'DNS'}:${host}`).join(',');
  writeFileSync(extra, `subjectAltName=${names}\nextendedKeyUsage=serverAuth\nbasicConstraints=CA:FALSE\n`);
  const signed = [
    '-CA',
    ca,
    '-CAkey',
    caKey,
    '-CAcreateserial',
    '-days',
    String(SERVER_DAYS),
    '-extfile',
    extra,
  ];
  openssl('x509', '-req', '-in', request, ...signed, '-out', cert);
  writeFileSync(cert, readFileSync(cert, 'utf8') + readFileSync(ca, 'utf8'));
  for (const file of [caKey, key]) chmodSync(file, 0o600);
  for (const file of [request, extra]) rmSync(file);
  process.stdout.write(`Certificate for ${hosts.join(', ')}, for ${SERVER_DAYS} days.

Start the service with it:
  TLS_CERT=${cert} TLS_KEY=${key} HOST=0.0.0.0 npm start

Trust the authority once on each computer and phone (file ${ca}; never give ${caKey} away):
  Windows          certutil -addstore -f ROOT ca.pem          (as administrator)
  macOS            sudo security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain ca.pem
  Debian, Ubuntu   sudo cp ca.pem /usr/local/share/ca-certificates/shanggang.crt && sudo update-ca-certificates
  统信UOS, 麒麟    the same as Debian
  Android          Settings, Security, Encryption and credentials, Install a certificate, CA certificate
  iPhone           send ca.pem to it, install the profile, then Settings, General, About, Certificate Trust Settings
  Firefox          Settings, Privacy and Security, View Certificates, Authorities, Import
`);
}

try {
  main();
} catch (error) {
  reportAndExit(error);
}
