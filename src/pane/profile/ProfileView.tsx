import { Button, Caption1, makeStyles, Text, tokens, useAnnounce } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { carryProfile, dropProfile, readCarried } from "../../app/profile";
import { profileChanges, profileWords } from "../../core/profile/changes";
import { NO_PROFILE, withLevels, type Profile } from "../../core/profile/profile";
import { readProfile, readProfileBytes, type ProfileProblem } from "../../core/profile/read-profile";
import { compactProfile, profileText } from "../../core/profile/write-profile";
import { useWorkbook } from "../host/use-workbook";
import { useStrings, useWords } from "../strings/use-strings";
import { BackHead } from "../ui/BackHead";
import { Notice } from "../ui/Notice";
import { TaskNotices } from "../ui/TaskNotices";
import { inWords, useTask } from "../ui/use-task";
import { offerTextFile } from "./offer-file";
import { RuleLevels } from "./RuleLevels";
import { useOwnProfile } from "./use-own-profile";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, "&:empty": { display: "none" } },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
  },
});

/** 设置 › 审核口径: the profile in use, its changes, and the ways to change it. */
export function ProfileView({ onBack }: { readonly onBack: () => void }): ReactNode {
  const styles = useStyles();
  const { profile: texts } = useStrings();
  const words = useWords();
  const workbook = useWorkbook();
  const { announce } = useAnnounce();
  const { text, choose, renew } = useOwnProfile();
  const task = useTask();
  const file = useRef<HTMLInputElement>(null);
  const [carried, setCarried] = useState<Profile | null>(null);
  const [problems, setProblems] = useState<readonly ProfileProblem[]>([]);
  const [done, setDone] = useState<string | null>(null);

  const read = text === null ? null : readProfile(text);
  const own = read?.ok === true ? read.value : null;
  const used = own ?? carried ?? NO_PROFILE;
  const changes = profileChanges(used);

  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.querySelector("button")?.focus();
  }, []);
  const latest = useRef(task.run);
  useEffect(() => {
    latest.current = task.run;
  });
  const reread = useCallback(() => {
    void latest.current(() => readCarried(workbook), setCarried);
  }, [workbook]);
  useEffect(reread, [reread]);

  const tell = (message: string): void => {
    setProblems([]);
    setDone(message);
    announce(message, { polite: true });
  };
  const use = (profile: Profile | null, message: string): void => {
    choose(profile && compactProfile(profile));
    tell(message);
  };
  const load = (bytes: Uint8Array): void => {
    const chosen = readProfileBytes(bytes);
    if (chosen.ok) {
      use(chosen.value, texts.loaded(chosen.value.name));
      return;
    }
    setDone(null);
    setProblems(chosen.error);
    announce(texts.problems(chosen.error.length), { alert: true });
  };
  const named = (profile: Profile): Profile => (profile.name === "" ? { ...profile, name: texts.ownName } : profile);
  const write = (work: () => ReturnType<typeof dropProfile>, message: string): void => {
    void task.run(
      async () => inWords(await work()),
      () => {
        tell(message);
        reread();
        renew();
      },
    );
  };

  return (
    <>
      <div ref={top}>
        <BackHead title={texts.title} back={texts.back} onBack={onBack} />
      </div>
      <Text weight="semibold">{own ? texts.own(own.name) : carried ? texts.carried(carried.name) : texts.builtIn}</Text>
      {own && carried && compactProfile(own) !== compactProfile(carried) && (
        <Caption1>{texts.overridden(carried.name)}</Caption1>
      )}
      <Caption1 className={styles.quiet}>{texts.hint}</Caption1>
      <TaskNotices task={task} />
      {read?.ok === false && <Notice intent="warning">{texts.problems(read.error.length)}</Notice>}
      {done !== null && <Notice intent="success">{done}</Notice>}
      {problems.length > 0 && (
        <>
          <Notice intent="error">{texts.problems(problems.length)}</Notice>
          <ul className={styles.list} aria-label={texts.problems(problems.length)}>
            {problems.map(({ line, key, message }) => (
              <li key={`${line} ${key} ${message.zh}`}>
                <Caption1>{texts.problem(line, key, words(message))}</Caption1>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.line}>
        <Button
          appearance="primary"
          disabledFocusable={task.isBusy}
          onClick={() => {
            file.current?.click();
          }}
        >
          {texts.load}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".json,.jsonc"
          hidden
          aria-label={texts.load}
          onChange={({ target }) => {
            const [picked] = target.files ?? [];
            if (picked)
              void picked.arrayBuffer().then((content) => {
                load(new Uint8Array(content));
              });
            // Allow choosing the same file again after a correction.
            target.value = "";
          }}
        />
        <Button
          onClick={() => {
            const profile = named(used);
            offerTextFile(`${profile.name}.json`, profileText(profile));
          }}
        >
          {texts.save}
        </Button>
        <Button
          onClick={() => {
            void navigator.clipboard.writeText(profileText(named(used))).then(() => {
              tell(texts.copied);
            });
          }}
        >
          {texts.copy}
        </Button>
        {own && (
          <Button
            onClick={() => {
              use(null, texts.resetDone);
            }}
          >
            {carried ? texts.useCarried : texts.reset}
          </Button>
        )}
      </div>
      <div className={styles.line}>
        {own && (
          <Button
            title={texts.carryHint}
            disabledFocusable={task.isBusy}
            onClick={() => {
              write(() => carryProfile(workbook, own), texts.carriedDone);
            }}
          >
            {texts.carry}
          </Button>
        )}
        {carried && (
          <Button
            disabledFocusable={task.isBusy}
            onClick={() => {
              write(() => dropProfile(workbook), texts.dropped);
            }}
          >
            {texts.drop}
          </Button>
        )}
      </div>
      <Text as="h3" className={styles.title}>
        {changes.length === 0 ? texts.noChanges : texts.changes(changes.length)}
      </Text>
      {changes.length > 0 && (
        <ul className={styles.list}>
          {changes.map(({ key, name, change }) => (
            <li key={key}>
              <Caption1>
                {words(name)} {words(change)}
              </Caption1>
            </li>
          ))}
        </ul>
      )}
      <RuleLevels
        profile={used}
        onChange={(code, level) => {
          const profile = named(withLevels(used, { [code]: level }));
          use(profile, words(profileWords(profile)));
        }}
      />
    </>
  );
}
