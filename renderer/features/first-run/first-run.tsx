import { useState } from 'react';
import type { Profile } from '#shared/contract/case-file.ts';
import type { PlaceNote } from '#shared/contract/place.ts';
import type { Handle } from '#shared/ids.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { Card } from '../../ui/card.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Steps } from '../../ui/steps.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useText } from '../../ui/text.ts';
import { usePlaceWords } from '../place/note-words.ts';
import { GuidedRestore } from '../restore/guided-restore.tsx';
import { Door, PracticeNotice } from './door.tsx';
import { NewPassphrase, noPassphrase } from './new-passphrase.tsx';
import { emptyOwner, OwnerForm } from './owner-form.tsx';
import { Welcome } from './welcome.tsx';

interface Place {
  handle: Handle;
  name: string;
  folder: string;
  note: PlaceNote | null;
}

/** From an empty laptop to a case file: welcome, place, who, passphrase. The rehearsal follows once the file exists. */
export function FirstRun() {
  const t = useText();
  const [side, setSide] = useState<'welcome' | 'new' | 'restore'>('welcome');
  const back = () => {
    setSide('welcome');
  };
  if (side === 'new') return <MakeCaseFile onBack={back} />;
  if (side === 'restore') {
    return (
      <Door title={t('restore.fromBackup')}>
        <GuidedRestore onBack={back} />
      </Door>
    );
  }
  return (
    <Welcome
      onNew={() => {
        setSide('new');
      }}
      onRestore={() => {
        setSide('restore');
      }}
    />
  );
}

/** The steps of making a case file; `onBack` leaves from the first one. Nothing is written before the last. */
export function MakeCaseFile({ onBack }: { onBack: () => void }) {
  const t = useText();
  const placeWords = usePlaceWords();
  const [step, setStep] = useState(0);
  const [name, setName] = useState<string | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [profile, setProfile] = useState<Profile>('coach');
  const [owner, setOwner] = useState(emptyOwner);
  const [chosen, setChosen] = useState(noPassphrase);
  const choosePlace = useCommand('caseFile.choosePlace', { invalidates: [] });
  const create = useCommand('caseFile.create');

  const steps = [
    { id: 'place', label: t('firstRun.stepPlace') },
    { id: 'you', label: t('firstRun.stepYou') },
    { id: 'passphrase', label: t('firstRun.stepPassphrase') },
    { id: 'recovery', label: t('firstRun.stepRecovery') },
  ];
  const back = (
    <Button
      variant="quiet"
      onPress={() => {
        if (step === 0) onBack();
        else setStep(step - 1);
      }}
    >
      {t('firstRun.back')}
    </Button>
  );
  const go = (
    <Button
      variant="primary"
      type="submit"
      isDisabled={(step === 0 && place === null) || (step === 2 && !chosen.ready)}
      isPending={create.isRunning}
    >
      {step === 2
        ? create.isRunning
          ? t('firstRun.creating')
          : t('firstRun.create')
        : t('firstRun.continue')}
    </Button>
  );
  const titles = [t('firstRun.placeTitle'), t('firstRun.youTitle'), t('firstRun.passphraseTitle')];

  return (
    <Door title={titles[step] ?? ''} wide>
      <Steps label={t('firstRun.steps')} steps={steps} current={step} onGo={setStep} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (step < 2) setStep(step + 1);
          else if (place !== null && chosen.ready) {
            void create.run({ place: place.handle, passphrase: chosen.passphrase, profile, owner });
          }
        }}
      >
        <Card padded>
          <Stack>
            {step === 0 && (
              <>
                <p>{t('firstRun.placeLead')}</p>
                <PracticeNotice>{t('firstRun.practiceOnly')}</PracticeNotice>
                <TextField
                  label={t('firstRun.fileName')}
                  value={name ?? t('firstRun.suggestedName')}
                  onChange={setName}
                  autoFocus
                />
                <Row>
                  <Button
                    icon="open"
                    variant={place === null ? 'primary' : 'secondary'}
                    isPending={choosePlace.isRunning}
                    onPress={() => {
                      void choosePlace
                        .run({ suggestedName: name ?? t('firstRun.suggestedName') })
                        .then((answer) => {
                          if (answer.ok) setPlace(answer.value);
                        });
                    }}
                  >
                    {place === null ? t('firstRun.choosePlace') : t('firstRun.chooseAnother')}
                  </Button>
                  {place !== null && (
                    <span aria-live="polite">
                      {t('firstRun.placeChosen', { name: place.name, folder: place.folder })}
                    </span>
                  )}
                </Row>
                {place !== null && place.note !== null && (
                  <PracticeNotice>
                    {placeWords(place.note)} {t('place.advice')}
                  </PracticeNotice>
                )}
                <FormError failure={choosePlace.failure} />
              </>
            )}
            {step === 1 && (
              <>
                <p>{t('firstRun.youLead')}</p>
                <RadioGroup
                  label={t('firstRun.profile')}
                  value={profile}
                  onChange={setProfile}
                  options={[
                    {
                      id: 'coach',
                      label: t('firstRun.profileCoach'),
                      description: t('firstRun.profileCoachHint'),
                    },
                    {
                      id: 'partner',
                      label: t('firstRun.profilePartner'),
                      description: t('firstRun.profilePartnerHint'),
                    },
                  ]}
                />
                <OwnerForm owner={owner} onChange={setOwner} forPartner={profile === 'partner'} autoFocus />
              </>
            )}
            {step === 2 && (
              <>
                <p>{t('firstRun.passphraseLead')}</p>
                <NewPassphrase label={t('firstRun.passphrase')} onChange={setChosen} autoFocus />
                <FormError failure={create.failure} />
              </>
            )}
            <Row align="between">
              {back}
              {go}
            </Row>
          </Stack>
        </Card>
      </form>
    </Door>
  );
}
