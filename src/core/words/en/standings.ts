import type { Report, SummaryClaim } from '../report.ts';
import type { Standing } from '../../model/terms.ts';

/** In the order in which they are told, the strongest first. */
export const STANDINGS: readonly Standing[] = ['verified', 'stated', 'documented', 'inferred', 'not-stated'];

export interface StandingWords {
  readonly title: string;
  /** One sentence: what may be relied on. */
  readonly meaning: string;
}

const PROVEN: Readonly<Record<Standing, StandingWords>> = {
  verified: {
    title: 'Verified',
    meaning: 'Proven by signatures under the trust anchor.',
  },
  stated: {
    title: 'Stated by the HSM',
    meaning: 'Written into what the HSM and its makers signed: unchanged, and as true as they are.',
  },
  documented: {
    title: 'Documented by the vendor',
    meaning: 'What the vendor says that every genuine PKC means.',
  },
  inferred: {
    title: 'Inferred',
    meaning: 'Our reading of the octets; no source confirms it.',
  },
  'not-stated': {
    title: 'Not stated',
    meaning: 'What a PKC cannot say. Ask elsewhere.',
  },
};

const UNPROVEN: Readonly<Record<Standing, StandingWords>> = {
  ...PROVEN,
  verified: { title: 'Verified', meaning: 'Nothing: it is not shown that the chain is good.' },
  stated: {
    title: 'Stated in the file',
    meaning: 'Not proven to come from an HSM: anyone may have written it.',
  },
  documented: {
    title: 'Documented by the vendor',
    meaning: 'True of genuine PKCs; that this is one is not shown.',
  },
};

/** How a standing is called and what it is worth; `proven` as the check "integrity" has it. */
export function standingWords(standing: Standing, proven: boolean): StandingWords {
  return (proven ? PROVEN : UNPROVEN)[standing];
}

/** The claims of one standing, and how it is called. */
export interface ClaimGroup extends StandingWords {
  readonly standing: Standing;
  readonly claims: readonly SummaryClaim[];
}

/** The claims of a report by what they rest on, the strongest first: all five, so that an empty one says so. */
export function groupClaims({ claims, checks }: Pick<Report, 'claims' | 'checks'>): ClaimGroup[] {
  const proven = checks.some(({ id, status }) => id === 'integrity' && status === 'pass');
  return STANDINGS.map((standing) => ({
    standing,
    ...standingWords(standing, proven),
    claims: claims.filter((claim) => claim.standing === standing),
  }));
}
