import { assertNever } from '../base/assert-never.ts';
import type { FillProblem } from '../template/instantiate.ts';
import { type CheckScope, type Fault, findingIn } from './check-scope.ts';
import type { Finding } from './finding.ts';

/** `slot-empty`, `slot-unknown`, `file-unusable` and `style-unknown`: what a template could not be filled with. */
export function checkFills(problems: readonly FillProblem[], scope: CheckScope): readonly Finding[] {
  return problems.map((problem) => findingIn(scope, describe(problem)));
}

const KINDS = { audio: 'sound', image: 'an image', video: 'a video' } as const;

type Described = Fault & { readonly rule: string };

function describe(problem: FillProblem): Described {
  const { kind: rule } = problem;
  switch (problem.kind) {
    case 'slot-empty':
      return {
        rule,
        subject: problem.slot,
        message: `Slot "${problem.slot}" is empty: nothing in campaign.json fills it.`,
      };
    case 'slot-unknown':
      return {
        rule,
        subject: problem.slot,
        message: problem.isOpening
          ? `campaign.json fills slot "${problem.slot}" for a hook; the opening does not show it.`
          : `campaign.json fills slot "${problem.slot}", which the template does not have.`,
      };
    case 'file-unusable':
      return {
        rule,
        subject: problem.slot,
        message: `${problem.file} is ${KINDS[problem.is]}; slot "${problem.slot}" takes ${problem.accepts.join(' or ')}.`,
      };
    case 'style-unknown':
      return {
        rule,
        subject: problem.style,
        message: `campaign.json asks for style "${problem.style}", which the template does not have.`,
        fix: `Choose from: ${problem.known.join(', ')}.`,
      };
    default:
      return assertNever(problem);
  }
}
