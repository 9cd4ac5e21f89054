import { Wrench } from 'lucide-react';
import { useState } from 'react';
import type { VariantView } from '../../shared/api/variant-methods.ts';
import { Button } from '../controls/button.tsx';
import { TextInput } from '../controls/text-input.tsx';
import { mendFinding, switchRule } from '../document/edit-checks.ts';
import { useText } from '../i18n/use-text.ts';
import { editDocument } from '../studio/edit-document.ts';
import { openSession, presentDocument } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { useFixFacts } from '../studio/use-fix-facts.ts';

type Finding = VariantView['findings'][number];

/** Mends a finding where that is safe, and switches its rule off and on; all of it can be undone. */
export function FindingActions({ finding }: { readonly finding: Finding }) {
  const t = useText();
  const studio = useStudio();
  const { isReadOnly } = useStudioState(openSession);
  const document = useStudioState(presentDocument);
  const [isAsking, setAsking] = useState(false);
  const { rule, severity, why, offReason } = finding;
  const facts = useFixFacts(finding.market);
  if (isReadOnly || why === null) return null;
  if (isAsking) return <SwitchOffForm rule={rule} onDone={() => setAsking(false)} />;
  const isMendable = offReason === null && facts !== null && mendFinding(document, finding, facts) !== document;
  return (
    <div className="finding-actions">
      {isMendable && (
        <Button
          label={t('findings.fix')}
          icon={Wrench}
          onPress={() => editDocument(studio, (now) => mendFinding(now, finding, facts))}
        />
      )}
      {offReason !== null && (
        <Button
          label={t('findings.switch-on')}
          variant="quiet"
          onPress={() => editDocument(studio, (now) => switchRule(now, rule, null))}
        />
      )}
      {offReason === null && severity !== 'error' && (
        <Button label={t('findings.switch-off')} variant="quiet" onPress={() => setAsking(true)} />
      )}
    </div>
  );
}

type SwitchOffFormProps = { readonly rule: string; readonly onDone: () => void };

function SwitchOffForm({ rule, onDone }: SwitchOffFormProps) {
  const t = useText();
  const studio = useStudio();
  const [reason, setReason] = useState('');
  return (
    <div className="finding-switch">
      <TextInput
        label={t('findings.reason')}
        value={reason}
        hint={t('findings.reason-hint')}
        autoFocus
        onChange={setReason}
      />
      <div className="finding-actions">
        <Button
          label={t('findings.switch-off-now')}
          disabledReason={reason.trim() === '' ? t('findings.reason-missing') : null}
          onPress={() => {
            editDocument(studio, (now) => switchRule(now, rule, reason));
            onDone();
          }}
        />
        <Button label={t('findings.cancel')} variant="quiet" onPress={onDone} />
      </div>
    </div>
  );
}
