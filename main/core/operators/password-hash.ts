import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

// OWASP Password Storage Cheat Sheet: N = 2^15, r = 8, p = 3 stands beside N = 2^17, p = 1 at a quarter of the memory.
const cost = { N: 2 ** 15, r: 8, p: 3 }
const keyLength = 32

const derive = (password: string, salt: Buffer, { N, r, p }: Required<Pick<ScryptOptions, 'N' | 'r' | 'p'>>) =>
  new Promise<Buffer>((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, keyLength, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )

/** Hashes a password: `scrypt$N$r$p$salt$key`, salt and key in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Whether a password is the hashed one. Takes the same time for a hash of null, which fits nothing. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const [, N, r, p, salt, key] = (hash ?? nobody).split('$')
  if (!N || !r || !p || !salt || !key) return false
  const derived = await derive(password, Buffer.from(salt, 'base64url'), { N: +N, r: +r, p: +p })
  return timingSafeEqual(derived, Buffer.from(key, 'base64url')) && hash !== null
}

const nobody = [
  'scrypt',
  cost.N,
  cost.r,
  cost.p,
  randomBytes(16).toString('base64url'),
  randomBytes(32).toString('base64url'),
].join('$')
