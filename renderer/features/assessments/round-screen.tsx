import { useEffect, useState } from 'react';
import { roundAreas } from '#shared/codes/assessments.ts';
import type { RoundArea } from '#shared/codes/assessments.ts';
import { labelOf } from '#shared/codes/define.ts';
import type { RatingRound } from '#shared/contract/assessments.ts';
import { textFor } from '#shared/i18n/index.ts';
import type { RatingRoundId } from '#shared/ids.ts';
import type { Language } from '#shared/languages.ts';
import { BigScale } from '../../ui/big-scale.tsx';
import { Button } from '../../ui/button.tsx';
import { FilterChips } from '../../ui/choice.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { FullScreen } from '../../ui/full-screen.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { clearToasts } from '../../ui/toast.tsx';
import { useAnswerArea, useFinishRound, useKeepRoundWords } from './mutations.ts';
import { useDigits } from './use-digits.ts';
import styles from './round.module.css';

type Answer = number | 'skipped';
const areas: readonly RoundArea[] = roundAreas.codes.map(({ code }) => code);

/** Words are kept this long after the last key, in milliseconds. */
const keepAfter = 700;

const ownNames = { fi: 'Suomi', sv: 'Svenska', en: 'English' } as const;

interface RoundScreenProps {
  roundId: RatingRoundId;
  /** What was answered before it was left in the middle. */
  begun?: RatingRound | undefined;
  initialLanguage: Language;
  /** The screen comes back to the coach; so many areas have an answer. */
  onLeave: (answered: number) => void;
}

const answersIn = (round: RatingRound | undefined): ReadonlyMap<RoundArea, Answer> =>
  new Map<RoundArea, Answer>([
    ...(round?.answers ?? []).map(({ area, value }) => [area, value] as const),
    ...(round?.skipped ?? []).map((area) => [area, 'skipped'] as const),
  ]);

/**
 * Ten questions for the client, one after another over the whole window and in their own language. Every answer is kept at
 * once; every question may be left unanswered. The way back to the app is a page of its own, so that the computer can be
 * handed over in between.
 */
export function RoundScreen({ roundId, begun, initialLanguage, onLeave }: RoundScreenProps) {
  const [language, setLanguage] = useState(initialLanguage);
  const [answers, setAnswers] = useState(() => answersIn(begun));
  const [step, setStep] = useState(() => {
    const first = areas.findIndex((area) => !answersIn(begun).has(area));
    return first === -1 ? areas.length : first;
  });
  const [isEnd, setEnd] = useState(false);
  const [words, setWords] = useState(begun?.words ?? '');
  const answer = useAnswerArea();
  const finish = useFinishRound();
  const keepWords = useKeepRoundWords();
  const [keptWords, setKeptWords] = useState(words);
  const t = textFor(language);
  const area = areas[step];
  const given = area === undefined ? undefined : answers.get(area);

  // Nothing of the coach's may lie over the questions.
  useEffect(clearToasts, []);

  const keep = (value: Answer, then?: () => void) => {
    if (area === undefined) return;
    setAnswers((before) => new Map(before).set(area, value));
    void answer.run({ roundId, area, value }).then((kept) => {
      if (kept.ok) {
        then?.();
        return;
      }
      // What could not be kept is not shown as if it were.
      setAnswers((before) => new Map([...before].filter(([one]) => one !== area)));
    });
  };
  const forward = () => {
    setStep((now) => Math.min(now + 1, areas.length));
  };
  useDigits(area !== undefined && !isEnd, keep);

  const writeDown = async (text: string) => {
    const kept = await keepWords.run({ roundId, words: text });
    if (kept.ok) setKeptWords(text);
  };
  useEffect(() => {
    if (words === keptWords) return;
    const timer = setTimeout(() => void writeDown(words), keepAfter);
    return () => {
      clearTimeout(timer);
    };
    // writeDown is new on every drawing; the words are what decides.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [words, keptWords]);
  const stop = () => {
    if (words !== keptWords) void writeDown(words);
    setEnd(true);
  };

  const end = async () => {
    const ended = await finish.run({ roundId, words });
    if (ended.ok) setEnd(true);
  };
  const answered = [...answers.values()].filter((value) => value !== 'skipped').length;

  return (
    <FullScreen
      title={t('assessments.round.heading')}
      language={language}
      onLeave={stop}
      actions={
        !isEnd && (
          <>
            <FilterChips
              label={t('assessments.round.language')}
              mode="one"
              alwaysOne
              options={(['fi', 'sv', 'en'] as const).map((id) => ({ id, label: ownNames[id] }))}
              value={[language]}
              onChange={([chosen]) => {
                if (chosen !== undefined) setLanguage(chosen);
              }}
            />
            <Button onPress={stop}>{t('assessments.round.pause')}</Button>
          </>
        )
      }
    >
      {isEnd ? (
        <div className={styles.page}>
          <p className={styles.thanks}>{t('assessments.round.thanks')}</p>
          <p className={styles.large}>{t('assessments.round.handBack')}</p>
          <div className={styles.actions}>
            {finish.failure === null && (
              <Button
                size="tall"
                onPress={() => {
                  setEnd(false);
                }}
              >
                {t('assessments.round.back')}
              </Button>
            )}
            <Button
              size="tall"
              variant="primary"
              autoFocus
              onPress={() => {
                onLeave(answered);
              }}
            >
              {t('assessments.round.toCoach')}
            </Button>
          </div>
        </div>
      ) : area === undefined ? (
        <div className={styles.page}>
          <TextArea
            autoFocus
            label={t('assessments.round.ownWords')}
            hint={t('assessments.round.ownWordsHint')}
            rows={5}
            maxLength={4000}
            value={words}
            onChange={setWords}
          />
          <FormError failure={finish.failure ?? keepWords.failure} />
          <div className={styles.actions}>
            <Button
              size="tall"
              onPress={() => {
                setStep(areas.length - 1);
              }}
            >
              {t('assessments.round.previous')}
            </Button>
            <Button size="tall" variant="primary" isPending={finish.isRunning} onPress={() => void end()}>
              {t('assessments.round.finish')}
            </Button>
          </div>
        </div>
      ) : (
        <div className={styles.page}>
          <p className={styles.progress} aria-live="polite">
            {t('assessments.round.progress', { now: step + 1, all: areas.length })}
          </p>
          <BigScale
            key={area}
            label={labelOf(roundAreas, area, language)}
            question={t(`assessments.area.${area}`)}
            value={typeof given === 'number' ? given : null}
            onChange={keep}
            ends={[t('assessments.round.low'), t('assessments.round.high')]}
          />
          <FormError failure={answer.failure} />
          <div className={styles.actions}>
            <Button
              size="tall"
              isDisabled={step === 0}
              onPress={() => {
                setStep(step - 1);
              }}
            >
              {t('assessments.round.previous')}
            </Button>
            <Button
              size="tall"
              aria-pressed={given === 'skipped'}
              onPress={() => {
                keep('skipped', forward);
              }}
            >
              {t('assessments.round.skip')}
            </Button>
            <Button size="tall" variant="primary" isDisabled={given === undefined} onPress={forward}>
              {t('assessments.round.next')}
            </Button>
          </div>
          <p className={styles.hint}>{t('assessments.round.keys')}</p>
        </div>
      )}
    </FullScreen>
  );
}
