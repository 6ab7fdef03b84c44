package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"sync"
	"time"

	lksdk "github.com/livekit/server-sdk-go/v2"
)

const mostTurns = 25

// A question's words and what this patient says to them. The first that fits answers.
var answers = []struct {
	question *regexp.Regexp
	answer   string
}{
	{regexp.MustCompile(`(?i)\bbirth|\bborn\b`), "April 9, 1993"},
	{regexp.MustCompile(`(?i)\b(phone|number|reach you|call you)\b`), "217-555-0112"},
	{regexp.MustCompile(`(?i)\bname\b|\bspell`), "Hannah Lindqvist"},
	{regexp.MustCompile(`(?i)\b(been|seen|visited|come) (here|us|to us|with us)|\bnew (to us|patient)|\bfirst (visit|time)`), "I am a new patient"},
	{regexp.MustCompile(`(?i)\b(help you|brings? you|come in for|the visit for|what .* for)\b`), "I would like to book a cleaning"},
}
var question = regexp.MustCompile(`[^.?!\n]*\?`)

type segment struct {
	From     string `json:"from"`
	Text     string `json:"text"`
	complete bool
}

type confirmation struct {
	Sender     string            `json:"sender"`
	Attributes map[string]string `json:"attributes"`
	Chunks     []string          `json:"chunks"`
	complete   bool
}

type details struct {
	Sender    string    `json:"sender"`
	Name      string    `json:"name"`
	MimeType  string    `json:"mimeType"`
	TotalSize uint64    `json:"totalSize"`
	Bytes     int       `json:"bytes"`
	Progress  []float64 `json:"progress"`
	Text      string    `json:"text"`
}

type draft struct {
	HeldUntil string `json:"heldUntil"`
	Openings  []struct {
		StartsAt     time.Time `json:"startsAt"`
		ProviderName string    `json:"providerName"`
	} `json:"openings"`
}

// patient collects what comes; the SDK calls its handlers in goroutines of their own.
type patient struct {
	lock          sync.Mutex
	news          chan struct{}
	agent         string
	states        []string
	segments      []*segment
	drafts        []json.RawMessage
	confirmations []*confirmation
	details       []*details
	resent        string
}

func newPatient() *patient { return &patient{news: make(chan struct{}, 1)} }

func (p *patient) change(do func()) {
	p.lock.Lock()
	do()
	p.lock.Unlock()
	select {
	case p.news <- struct{}{}:
	default:
	}
}

// until waits until something is so; each thing that comes in is a reason to look again.
func (p *patient) until(what string, isSo func() bool) error {
	tooLate := time.NewTimer(silence)
	defer tooLate.Stop()
	for {
		p.lock.Lock()
		so := isSo()
		p.lock.Unlock()
		if so {
			return nil
		}
		select {
		case <-p.news:
			tooLate.Reset(silence)
		case <-tooLate.C:
			return fmt.Errorf("nothing came for %s while waiting for %s\n%s", silence, what, p.soFar())
		}
	}
}

// example: channels
func (p *patient) callback() *lksdk.RoomCallback {
	callback := lksdk.NewRoomCallback()
	callback.OnParticipantConnected = func(who *lksdk.RemoteParticipant) { p.note(who) }
	callback.OnAttributesChanged = func(_ map[string]string, who lksdk.Participant) { p.note(who) }
	return callback
}

func (p *patient) listen(room *lksdk.Room) error {
	return errors.Join(
		room.RegisterTextStreamHandler("lk.transcription", p.readSegment),
		room.RegisterTextStreamHandler("booking-confirmation", p.readConfirmation),
		room.RegisterTextStreamHandler("visit-draft", p.readDraft),
		room.RegisterByteStreamHandler("appointment-details", p.readDetails),
	)
}

// example: end

func (p *patient) noteEveryone(room *lksdk.Room) {
	for _, who := range room.GetRemoteParticipants() {
		p.note(who)
	}
}

func (p *patient) note(who lksdk.Participant) {
	state := who.Attributes()["agent_state"]
	if state == "" {
		return
	}
	p.change(func() {
		p.agent = who.Identity()
		if len(p.states) == 0 || p.states[len(p.states)-1] != state {
			p.states = append(p.states, state)
		}
	})
}

// pieces hands on what a stream brings, as it comes.
func pieces(reader io.Reader, take func(piece string)) {
	buffer := make([]byte, 16*1024)
	for {
		count, err := reader.Read(buffer)
		if count > 0 {
			take(string(buffer[:count]))
		}
		if err != nil {
			return
		}
	}
}

func (p *patient) readSegment(reader *lksdk.TextStreamReader, _ string) {
	said := &segment{From: "receptionist"}
	p.change(func() { p.segments = append(p.segments, said) })
	pieces(reader, func(piece string) { p.change(func() { said.Text += piece }) })
	p.change(func() { said.complete = true })
}

func (p *patient) readConfirmation(reader *lksdk.TextStreamReader, sender string) {
	got := &confirmation{Sender: sender, Attributes: reader.Info.Attributes}
	p.change(func() { p.confirmations = append(p.confirmations, got) })
	pieces(reader, func(piece string) { p.change(func() { got.Chunks = append(got.Chunks, piece) }) })
	p.change(func() { got.complete = true })
}

func (p *patient) readDraft(reader *lksdk.TextStreamReader, _ string) {
	text := reader.ReadAll()
	p.change(func() { p.drafts = append(p.drafts, json.RawMessage(text)) })
}

func (p *patient) readDetails(reader *lksdk.ByteStreamReader, sender string) {
	got := &details{Sender: sender, MimeType: reader.Info.MimeType}
	if reader.Info.Name != nil {
		got.Name = *reader.Info.Name
	}
	if reader.Info.Size != nil {
		got.TotalSize = *reader.Info.Size
	}
	pieces(reader, func(piece string) {
		got.Text += piece
		got.Bytes += len(piece)
		got.Progress = append(got.Progress, float64(got.Bytes)/float64(max(got.TotalSize, 1)))
	})
	p.change(func() { p.details = append(p.details, got) })
}

// example: chat
func (p *patient) say(room *lksdk.Room, text string) {
	p.change(func() { p.segments = append(p.segments, &segment{From: "patient", Text: text, complete: true}) })
	room.LocalParticipant.SendText(text, lksdk.StreamTextOptions{Topic: "lk.chat"})
}

// example: end

// answer is what this patient says to the receptionist's last question.
func (p *patient) answer(asked string) string {
	for _, candidate := range answers {
		if candidate.question.MatchString(asked) {
			return candidate.answer
		}
	}
	var newest draft
	if len(p.drafts) > 0 && json.Unmarshal(p.drafts[len(p.drafts)-1], &newest) == nil {
		if newest.HeldUntil != "" {
			return "yes"
		}
		if len(newest.Openings) > 0 {
			opening := newest.Openings[0]
			return opening.StartsAt.Format("Monday, January 2 at 3:04 PM") + " with " + opening.ProviderName
		}
	}
	return "As soon as possible"
}

// book answers question after question until all three channels say that it is done, and the last words are said.
func (p *patient) book(room *lksdk.Room) error {
	heard := 0
	for range mostTurns {
		asked := ""
		if err := p.until("the receptionist", func() bool { asked = p.question(heard); return asked != "" || p.done() }); err != nil {
			return err
		}
		if len(p.confirmations) > 0 {
			return p.until("the rest of the confirmation", p.done)
		}
		heard = len(p.segments)
		p.say(room, p.answer(asked))
	}
	return fmt.Errorf("no booking after %d turns\n%s", mostTurns, p.soFar())
}

// example: rpc
func (p *patient) askForDetailsAgain(room *lksdk.Room) error {
	answer, err := room.LocalParticipant.PerformRpc(lksdk.PerformRpcParams{
		DestinationIdentity: p.agent,
		Method:              "agent.resendDetails",
		Payload:             `{"v":1}`,
	})
	if err != nil {
		return err
	}
	p.resent = *answer
	// example: end
	return p.until("the details once more", func() bool {
		return len(p.details) == 2 && len(p.confirmations) == 2 && p.confirmations[1].complete
	})
}

func (p *patient) done() bool {
	if len(p.confirmations) == 0 || len(p.details) == 0 || p.states[len(p.states)-1] != "confirmed" {
		return false
	}
	last := p.segments[len(p.segments)-1]
	return p.confirmations[0].complete && last.From == "receptionist" && last.complete
}

// question is the last one of the words that came since, once they are complete.
func (p *patient) question(heard int) string {
	words := []string{}
	for _, said := range p.segments[heard:] {
		if said.From != "receptionist" {
			continue
		}
		if !said.complete {
			return ""
		}
		words = append(words, said.Text)
	}
	asked := question.FindAllString(strings.Join(words, " "), -1)
	if len(asked) == 0 {
		return ""
	}
	return asked[len(asked)-1]
}

func (p *patient) soFar() string {
	p.lock.Lock()
	defer p.lock.Unlock()
	lines := []string{fmt.Sprintf("states: %v", p.states)}
	for _, said := range p.segments {
		lines = append(lines, "  "+said.From+": "+said.Text)
	}
	return strings.Join(lines, "\n")
}

// heard tells how many messages of the receptionist came.
func (p *patient) heard() int {
	p.lock.Lock()
	defer p.lock.Unlock()
	count := 0
	for _, said := range p.segments {
		if said.From == "receptionist" {
			count++
		}
	}
	return count
}

// received is what is printed: the wire as Go saw it.
func (p *patient) received(tokenStatus int, stored json.RawMessage) map[string]any {
	return map[string]any{
		"tokenStatus": tokenStatus, "states": p.states, "segments": p.segments, "drafts": p.drafts,
		"confirmations": p.confirmations, "details": p.details, "resent": json.RawMessage(p.resent), "stored": stored,
	}
}
