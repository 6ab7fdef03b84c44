import { type llm, voice } from '@livekit/agents';
import type { Conversation } from '#contract/http/conversations.ts';
import type { Practice } from '#domain/practice.ts';
import { agentClock } from './clock.ts';
import { chatContextOf, keptMessage, messageOf, stateBefore } from './conversation/chat-history.ts';
import { ConversationDesk } from './conversation/conversation-desk.ts';
import { ConversationLanguage } from './conversation/conversation-language.ts';
import { type ConversationEvents, unkeptEvents } from './conversation/event-log.ts';
import { keepRecord } from './conversation/keep-record.ts';
import { isHeardOtherwise, languageNote } from './conversation/language-note.ts';
import { OpenQuestions } from './conversation/open-questions.ts';
import { PublicFace } from './conversation/public-face.ts';
import { ConversationRecorder } from './conversation/recorder.ts';
import type { ConversationTransport } from './conversation/transport.ts';
import { TurnQueue } from './conversation/turn-queue.ts';
import { env } from './env.ts';
import { log } from './log.ts';
import type { PracticeClient } from './practice/practice-api.ts';
import { answerWordsFor } from './receptionist/answer-words.ts';
import { conversationState } from './receptionist/conversation-state.ts';
import { receptionistInstructions } from './receptionist/instructions.ts';
import { logModelMetrics } from './receptionist/model/model-metrics.ts';
import { modelConfigured, receptionistModel } from './receptionist/models.ts';
import { ReceptionistAgent } from './receptionist/receptionist-agent.ts';
import { sentencesFor } from './receptionist/sentences.ts';
import { speechModels } from './receptionist/speech/speech-models.ts';
import { toolset } from './receptionist/toolset.ts';
import { VisitTools } from './receptionist/visit-tools.ts';

export interface ConversationParts {
  transport: ConversationTransport;
  api: PracticeClient;
  conversation: Conversation;
  practice: Practice;
  /** Where what happens beside words is told. */
  events?: ConversationEvents;
  /** The session gave up after repeated errors; somebody else has to take over. */
  onBroken: () => void;
  /** Both sides have said goodbye, and the last words are out. */
  onGoodbye?: () => void;
  /** Everything written so far has been answered, the greeting included. */
  onIdle?: () => void;
}

/** A conversation that is under way. */
export interface RunningConversation {
  /** Finishes what is being said, stores what was said, and stops listening. */
  close(): Promise<void>;
}

/**
 * Puts one conversation together: the model, its tools, what the page sees, and the record of it. A conversation that
 * began earlier goes on where it stopped, with everything that was said and understood.
 */
export async function startConversation(parts: ConversationParts): Promise<RunningConversation> {
  const { transport, api, conversation, practice, events = unkeptEvents } = parts;
  const language = new ConversationLanguage({
    ...{ api, practice, conversation },
    anyLanguage: modelConfigured(env()),
  });
  let ending = false;
  /** Nobody is spoken to who does not speak. */
  let isAloud = false;
  const recorder = new ConversationRecorder(api);
  const sentences = sentencesFor(language, practice);
  const questions = new OpenQuestions(transport.page, answerWordsFor(language.spoken, practice), (text) =>
    turns.add({ kind: 'text', text, id: undefined }),
  );
  const face = new PublicFace({
    channels: transport.channels,
    api,
    state: stateBefore(conversation),
    draft: conversation.draft,
    onDraft: (draft) => questions.offer(draft),
    onState: (shown) => events.state(shown),
  });
  const tools = new VisitTools({
    api,
    face,
    practice,
    conversationId: conversation.id,
    locale: language.locale,
    setLanguage: language.understood,
    appointments: [...conversation.appointments],
    askToReview: (details) => questions.review(details),
    onEnd: () => {
      ending = true;
    },
  });
  const speech = transport.speech
    ? speechModels(env(), {
        notHeard: () => turns.say(sentences.notHeard()),
        notSpoken: () => {
          if (!isAloud) return;
          isAloud = false;
          turns.say(sentences.noVoice());
        },
      })
    : null;
  const session = new voice.AgentSession({
    llm: receptionistModel(env(), practice, language.spoken, () =>
      conversationState({
        state: face.state,
        draft: face.draft,
        appointments: tools.desk.context.appointments,
        notes: desk.notes,
      }),
    ),
    maxToolSteps: 6,
    userAwayTimeout: null,
    ...(speech ?? { vad: null, turnHandling: { turnDetection: 'manual' } }),
  });
  const earlier = chatContextOf(conversation.messages);
  const noteLanguage = (context: llm.ChatContext) => {
    for (const item of languageNote(language.spoken())) {
      const kept = messageOf(item);
      if (kept) recorder.record(kept);
      context.insert(item);
    }
  };
  if (isHeardOtherwise(earlier.items, practice, language.spoken())) noteLanguage(earlier);
  const agent = new ReceptionistAgent({
    instructions: receptionistInstructions(practice, { nowMs: agentClock.nowMs(), locale: language.spoken() }),
    chatCtx: earlier,
    tools: toolset(tools, () => turns.stores()),
    rows: () => ({ thisTurn: tools.desk.storedThisTurn, known: tools.desk.context.appointments }),
    locale: language.spoken,
    whenHeard: ({ id, textContent }) => desk.input({ kind: 'text', text: textContent ?? '', id }),
  });

  keepRecord(session, recorder, (words) => {
    tools.desk.beginTurn(words);
    ending = false;
  });
  session.on(voice.AgentSessionEventTypes.MetricsCollected, ({ metrics }) => logModelMetrics(conversation.id, metrics));
  session.on(voice.AgentSessionEventTypes.Error, ({ error }) =>
    log().error({ error }, 'the session reported an error'),
  );
  session.on(voice.AgentSessionEventTypes.Close, ({ reason }) => {
    if (reason === voice.CloseReason.ERROR) parts.onBroken();
  });

  const io = transport.attach(session);
  const turns = new TurnQueue(session, sentences, {
    known: conversation.messages.map(({ id }) => id),
    // Not in mid-sentence: words that are being spoken would be lost with their sound.
    beforeTurn: () => session.output.setAudioEnabled(isAloud),
    onIdle: () => {
      parts.onIdle?.();
      if (ending) void goodbye();
    },
    async keep(message, by) {
      if (by === 'patient') tools.desk.beginTurn(message.textContent ?? '');
      recorder.record(keptMessage(message, by));
      const context = agent.chatCtx.copy();
      context.insert(message);
      await agent.updateChatCtx(context);
    },
  });
  const desk = new ConversationDesk({
    api,
    face,
    turns,
    questions,
    sentences,
    events,
    heedsNotes: modelConfigured(env()),
    patientTyping: () => transport.patientTyping?.() ?? false,
    onReturned: () => void heedChosenLanguage().catch((error) => log().warn({ error }, 'the language was not read')),
    onSpeaks: (aloud) => {
      isAloud = aloud;
    },
  });
  /** The page may have come back in another language. */
  const heedChosenLanguage = async () => {
    if (!(await language.readChoice())) return;
    const context = agent.chatCtx.copy();
    noteLanguage(context);
    await agent.updateChatCtx(context);
    tools.nameVisitAgain();
    if (!language.isSpoken) turns.say(sentences.answersIn());
  };
  /** What was said is stored before the conversation ends: nothing is taken afterwards. */
  const goodbye = async () => {
    stopListening();
    desk.close();
    await face.settled();
    await recorder.flush();
    await api.patchConversation({ status: 'ended' }).catch((error) => log().warn({ error }, 'the end was not stored'));
    parts.onGoodbye?.();
  };
  const last = conversation.messages.findLast(({ role }) => role !== 'tool');
  if (conversation.answeredBy === 'staff') desk.restoreTakeOver();
  if (!last) {
    turns.greet();
    if (!language.isSpoken) turns.say(sentences.answersIn());
  } else if (last.role === 'patient' || last.interrupted) turns.answerAgain();
  // Before the page is told that somebody listens, so that no first message is lost.
  const stopListening = transport.listen(desk);
  io.start();
  await session.start({ agent });
  face.showAgain();
  turns.open();

  return {
    async close() {
      stopListening();
      desk.close();
      await turns.close();
      await session.close();
      await io.close();
      await face.settled();
      await recorder.flush();
    },
  };
}
