import { contactIndexes, createContactIndex } from '../../main/core/db/contact-index.ts'
import type { Sqlite } from '../../main/core/db/open.ts'
import type { ContactState } from '../../shared/contract/contacts.ts'
import type { Language } from '../../shared/contract/values.ts'
import { fold } from '../../shared/rules/fold.ts'

const given =
  `Élodie Luc Zoé Jérôme Anaïs Benoît Chloé Damien Éric Fanny Gaëlle Hugo Inès Julien Karine Loïc Maëlle Nadège
Olivier Pauline Quentin Raphaël Sophie Théo Ursule Valérie Xavier Yann Aïcha Bastien Céline David Emma François Gwenaëlle
Henri Isabelle Jean-Pierre Kévin Léa Mathieu Noémie Oscar Pascal Rémi Solène Thierry Vincent Åse Bjørn Dag Eirik Frøydis
Gunnar Håkon Ingrid Jørgen Kåre Liv Marit Nils Øyvind Ragnhild Sølvi Tor Unni Vegard Yngve Alice Bob Charlotte Daniel Emily
Fiona George Harriet Ian Jack Kate Liam Mary Nora Owen Peter Rose Sam Tom Victoria William`.split(/\s+/)
const family =
  `Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefèvre Michel García David
Bertrand Roux Vincent Fournier Morel Girard André Mercier Dupont Lambert Bonnet François Martínez Legrand Garnier Faure
Rousseau Blanc Guérin Müller Henry Roussel Nicolas Perrin Morin Mathieu Clément Gauthier Dumont López Fontaine Chevalier
Robin Brûlé Œuvrard Ça-Va Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Johnsen Pettersen
Eriksen Berg Haugen Hagen Bøe Ødegård Ås Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Wright Walker White
Edwards Green Hall Wood Harris Lewis Clarke O'Brien`.split(/\s+/)
const trades =
  `Imprimerie Atelier Cabinet Librairie Mairie Lycée Boulangerie Agence Studio Éditions Trykkeri Verksted Bokhandel
Kommune Print Press Works Design Office School`.split(/\s+/)
const places =
  `Nantes Rennes Lyon Lille Bordeaux Strasbourg Marseille Grenoble Évry Nîmes Genève Bruxelles Oslo Bergen Tromsø
Ålesund Stavanger Trondheim London Leeds Bristol York Cardiff Dublin`.split(/\s+/)

/** A sequence of numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomSequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const pick = <T>(list: readonly T[], place: number): T => list[Math.floor(place * list.length)] as T
const slug = (text: string) => fold(text).replace(/[^a-z0-9]+/g, '-')

/**
 * Fills a migrated database with plausible contacts, deterministically: accents, companies of very different size,
 * every state, and search index and totals as the program keeps them. A million takes about half a minute.
 */
export function generateContacts(
  sqlite: Sqlite,
  count: number,
  seed = 1,
  companyCount = Math.max(3, Math.ceil(Math.sqrt(count) * 4)),
): void {
  const random = randomSequence(seed)
  const others = sqlite.prepare<[], number>('select coalesce(max(id), 0) from companies').pluck().get() ?? 0
  const companies = Array.from({ length: companyCount }, (_none, place) => {
    const name = `${pick(trades, random())} ${pick(family, random())} ${pick(places, random())} ${place + 1}`
    return { id: others + place + 1, name, key: fold(name) }
  })
  sqlite.transaction(() => {
    for (const { name } of contactIndexes) sqlite.exec(`drop index ${name}`)
    const addCompany = sqlite.prepare('insert into companies (id, name, name_key) values (?, ?, ?)')
    for (const { id, name, key } of companies) addCompany.run(id, name, key)
    const add = sqlite.prepare(
      `insert into contacts (name, name_key, email, email_key, state, invited_at, invited_way, company_id, company_key,
         terms_accepted_at, phone, language, roles, notes, created_at, updated_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    const first = (sqlite.prepare('select coalesce(max(id), 0) + 1 from contacts').pluck().get() as number) ?? 1
    const start = Date.parse('2024-01-01T00:00:00Z')
    const instant = (from: number, days: number) => new Date(from + Math.floor(days * 86_400_000)).toISOString()
    for (let place = 0; place < count; place++) {
      const [first, last] = [pick(given, random()), pick(family, random())]
      const name = `${first} ${last}`
      const company = random() < 0.6 ? companies[Math.floor(random() ** 3 * companies.length)] : undefined
      const email = `${slug(first)}.${slug(last)}.${place}@${company ? slug(company.name) : 'mail'}.example`
      const chance = random()
      const state: ContactState =
        chance < 0.7 ? 'unregistered' : chance < 0.8 ? 'inactive' : chance < 0.97 ? 'active' : 'disabled'
      const language: Language = random() < 0.7 ? 'fr' : random() < 0.6 ? 'nb' : 'en'
      const created = start + (place / count) * 900 * 86_400_000
      const createdAt = new Date(created).toISOString()
      const invited = state !== 'unregistered' || random() < 0.2
      add.run(
        name,
        fold(name),
        email,
        email,
        state,
        invited ? instant(created, random() * 30) : null,
        invited ? (random() < 0.5 ? 'smtp' : 'mail_client') : null,
        company?.id ?? null,
        company?.key ?? '',
        state === 'active' ? instant(created, 30 + random() * 30) : null,
        random() < 0.7
          ? `${language === 'nb' ? '+474' : '+336'}${String(Math.floor(random() * 1e8)).padStart(8, '0')}`
          : null,
        language,
        random() < 0.9 ? 1 : random() < 0.5 ? 2 : 5,
        random() < 0.05 ? 'Prefers to be called in the morning.' : '',
        createdAt,
        instant(created, random() * 100),
      )
    }
    createContactIndex(sqlite).enterRange(first, first + count - 1)
    for (const { sql } of contactIndexes) sqlite.exec(sql)
  })()
}
