import { checkAdZoneA, checkAdZoneB } from './check-ad-zones.ts';
import {
  checkAmounts,
  checkCurrency,
  checkPriorPrice,
  checkPriorPriceGiven,
  checkTax,
  checkUnitPrice,
} from './check-amounts.ts';
import { checkAbsoluteWords, checkHealthClaims, checkSuperlatives } from './check-claims.ts';
import { checkCallToAction, checkProductEarly } from './check-content.ts';
import { checkContrast } from './check-contrast.ts';
import { checkDigits } from './check-digits.ts';
import { checkDeclared, checkLabel, checkLabelLanguage, checkLabelTime } from './check-disclosure.ts';
import { checkMusicAds, checkMusicCredit, checkMusicLicence } from './check-music.ts';
import { checkReadingSpeed, checkTimeOnScreen } from './check-pace.ts';
import {
  checkPlacementContact,
  checkPlacementMarks,
  checkPlacementRatio,
  checkPlacementSound,
  checkPlacementText,
} from './check-placements.ts';
import { checkReadingOrder } from './check-reading-order.ts';
import { checkRights } from './check-rights.ts';
import { type CheckScope, type Fault, findingIn } from './check-scope.ts';
import { checkSwitches } from './check-switches.ts';
import {
  checkVoiceDraft,
  checkVoiceLanguage,
  checkVoiceLate,
  checkVoiceLength,
  checkVoiceStale,
  checkVoiceThere,
} from './check-voice.ts';
import type { Finding } from './finding.ts';
import type { RuleInForce } from './rules-in-force.ts';
import type { VariantFacts } from './variant-facts.ts';

type VariantCheck = (facts: VariantFacts, rule: RuleInForce) => readonly Fault[];

/** One pure function for each rule that needs nothing but the variant's own data. */
const CHECKS: Readonly<Record<string, VariantCheck>> = {
  'digits-mixed': checkDigits,
  'reading-speed': checkReadingSpeed,
  'time-on-screen': checkTimeOnScreen,
  'reading-order': checkReadingOrder,
  contrast: checkContrast,
  'caption-outside-ads-a': checkAdZoneA,
  'caption-outside-ads-b': checkAdZoneB,
  'product-late': checkProductEarly,
  'call-to-action': checkCallToAction,
  'price-currency': checkCurrency,
  'price-in-text': checkAmounts,
  'price-tax': checkTax,
  'unit-price': checkUnitPrice,
  'prior-price': checkPriorPrice,
  'prior-price-missing': checkPriorPriceGiven,
  superlative: checkSuperlatives,
  'health-claim': checkHealthClaims,
  'absolute-words': checkAbsoluteWords,
  'disclosure-undeclared': checkDeclared,
  'disclosure-missing': checkLabel,
  'disclosure-language': checkLabelLanguage,
  'disclosure-short': checkLabelTime,
  'rights-expired': checkRights,
  'voice-missing': checkVoiceThere,
  'voice-language': checkVoiceLanguage,
  'voice-cut': checkVoiceLength,
  'voice-late': checkVoiceLate,
  'voice-stale': checkVoiceStale,
  'voice-draft': checkVoiceDraft,
  'music-licence': checkMusicLicence,
  'music-ads': checkMusicAds,
  'music-credit': checkMusicCredit,
  'placement-ratio': checkPlacementRatio,
  'placement-sound': checkPlacementSound,
  'placement-text': checkPlacementText,
  'placement-marks': checkPlacementMarks,
  'placement-contact': checkPlacementContact,
  'switch-off-unknown': checkSwitches,
};

/** Runs the rules that are in force over one variant. */
export function checkVariant(facts: VariantFacts, scope: CheckScope): readonly Finding[] {
  return Object.entries(CHECKS).flatMap(([id, check]) => {
    const rule = scope.rules.get(id);
    return rule ? check(facts, rule).map((fault) => findingIn(scope, { ...fault, rule: id })) : [];
  });
}
