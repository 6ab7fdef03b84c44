import { RoomContext, useChat, useTextStream, useTranscriptions, useVoiceAssistant } from '@livekit/components-react';
import { Room } from 'livekit-client';
import { createRoot } from 'react-dom/client';

/** A patient's page made of LiveKit's standard components alone; it knows nothing of this project. */
export async function openPanel(serverUrl: string, token: string): Promise<void> {
  const room = new Room();
  const container = document.createElement('main');
  document.body.replaceChildren(container);
  // Handlers have to stand before the first words come.
  createRoot(container).render(
    <RoomContext.Provider value={room}>
      <Panel />
    </RoomContext.Provider>,
  );
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await room.connect(serverUrl, token);
}

function Panel() {
  const { chatMessages, send } = useChat();
  const spoken = useTranscriptions();
  const { textStreams: confirmations } = useTextStream('booking-confirmation');
  const { agentAttributes } = useVoiceAssistant();
  return (
    <>
      <output>{agentAttributes?.agent_state}</output>
      <ul aria-label="Words">
        {spoken.map(({ text, streamInfo }) => (
          <li key={streamInfo.id}>{text}</li>
        ))}
      </ul>
      <ul aria-label="Chat">
        {chatMessages.map(({ id, message }) => (
          <li key={id}>{message}</li>
        ))}
      </ul>
      <ul aria-label="Confirmations">
        {confirmations.map(({ text, streamInfo }) => (
          <li key={streamInfo.id}>{text}</li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send(String(new FormData(event.currentTarget).get('message')));
        }}
      >
        <input name="message" aria-label="Message" />
      </form>
    </>
  );
}
