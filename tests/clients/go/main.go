// A patient who speaks Go: books a visit by chat, has the details sent once more, and prints all that came over the
// wire, as JSON.
//
//	go run . http://localhost:3000
//
// It knows nothing of this project's code. It asks the token endpoint for a way in, joins with LiveKit's own Go SDK,
// writes on lk.chat, answers what it is asked, and reads the channels that docs/channels.md describes.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/livekit/protocol/logger"
	lksdk "github.com/livekit/server-sdk-go/v2"
)

const silence = 30 * time.Second

// site is the practice's web application; it keeps the cookie of the conversation.
type site struct {
	url    string
	cookie string
}

// call makes one HTTP request and returns the status and the JSON of the answer.
func (s *site) call(method, path string, body any) (int, json.RawMessage, error) {
	payload, err := json.Marshal(body)
	if err != nil {
		return 0, nil, err
	}
	request, err := http.NewRequest(method, strings.TrimRight(s.url, "/")+path, bytes.NewReader(payload))
	if err != nil {
		return 0, nil, err
	}
	request.Header.Set("content-type", "application/json")
	if s.cookie != "" {
		request.Header.Set("cookie", s.cookie)
	}
	response, err := (&http.Client{Timeout: silence}).Do(request)
	if err != nil {
		return 0, nil, err
	}
	defer response.Body.Close()
	if kept := response.Header.Get("set-cookie"); kept != "" {
		s.cookie, _, _ = strings.Cut(kept, ";")
	}
	answer, err := io.ReadAll(response.Body)
	if err == nil && response.StatusCode >= 400 {
		err = fmt.Errorf("%s was answered with %d: %s", path, response.StatusCode, answer)
	}
	return response.StatusCode, answer, err
}

func run(webURL string) error {
	practice := &site{url: webURL}
	// example: join
	status, answer, err := practice.call("POST", "/api/v1/token", map[string]string{"locale": "en-US"})
	if err != nil {
		return err
	}
	var way struct {
		ServerURL string `json:"server_url"`
		Token     string `json:"participant_token"`
	}
	if err := json.Unmarshal(answer, &way); err != nil {
		return err
	}
	patient := newPatient()
	room := lksdk.NewRoom(patient.callback())
	if err := patient.listen(room); err != nil {
		return err
	}
	if err := room.JoinWithToken(way.ServerURL, way.Token); err != nil {
		return err
	}
	// example: end
	defer func() {
		room.Disconnect()
		_, _, _ = practice.call("POST", "/api/v1/conversations/current/end", struct{}{})
	}()
	patient.noteEveryone(room)

	if err := patient.book(room); err != nil {
		return err
	}
	if err := patient.askForDetailsAgain(room); err != nil {
		return err
	}
	stored, err := practice.storedWithAll(patient.heard())
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(patient.received(status, stored))
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: client WEB_URL")
		os.Exit(2)
	}
	lksdk.SetLogger(logger.GetDiscardLogger())
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// storedWithAll reads the stored conversation. Storing goes on beside it: it is read until it has so many of the
// receptionist's messages, for ten seconds at most.
func (s *site) storedWithAll(heard int) (json.RawMessage, error) {
	for try := 0; ; try++ {
		_, stored, err := s.call("GET", "/api/v1/conversations/current", nil)
		if err != nil {
			return nil, err
		}
		var conversation struct {
			Messages []struct{ Role string }
		}
		if err := json.Unmarshal(stored, &conversation); err != nil {
			return nil, err
		}
		count := 0
		for _, message := range conversation.Messages {
			if message.Role == "receptionist" {
				count++
			}
		}
		if count >= heard || try == 40 {
			return stored, nil
		}
		time.Sleep(250 * time.Millisecond)
	}
}
