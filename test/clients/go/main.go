// The generated client of Go, put to the test: it reads recorded replies, looks into them, and writes them again.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"bareme.test/clients/api"
)

type model interface {
	json.Marshaler
	json.Unmarshaler
	Validate() error
}

func main() {
	from, to := os.Args[1], os.Args[2]
	files, err := filepath.Glob(filepath.Join(from, "*.json"))
	must(err)
	for _, file := range files {
		schema, what, _ := strings.Cut(strings.TrimSuffix(filepath.Base(file), ".json"), ".")
		text, err := os.ReadFile(file)
		must(err)
		value := empty(schema)
		must(value.UnmarshalJSON(text))
		must(value.Validate())
		if !isRead(value, what) {
			panic(fmt.Sprintf("%s.%s was not read as it is", schema, what))
		}
		text, err = value.MarshalJSON()
		must(err)
		must(os.WriteFile(filepath.Join(to, filepath.Base(file)), text, 0o600))
	}
}

func empty(schema string) model {
	switch schema {
	case "Attempt":
		return &api.Attempt{}
	case "Result":
		return &api.Result{}
	case "Problem":
		return &api.Problem{}
	}
	panic("no schema " + schema)
}

// isRead looks at what only the right type shows: a response beside null, the variant of a union, a code.
func isRead(value model, what string) bool {
	switch value := value.(type) {
	case *api.Attempt:
		if what == "withheld" {
			return value.Questions == nil
		}
		first := value.Questions[0].SingleQuestion
		response := first.Response
		if what == "started" {
			return response.Null
		}
		return !response.Null && isRight(first.Options, response.Value.Choice)
	case *api.Result:
		answers := value.IsResultAnswers()
		if answers {
			first := value.ResultAnswers.Questions[0].SingleReleasedQuestion
			answers = isRight(first.Options, first.Key.Choice)
		}
		variants := map[string]bool{
			"none":    value.IsResultWithheld(),
			"score":   value.IsResultScore(),
			"answers": answers,
		}
		return variants[what]
	case *api.Problem:
		return value.Code == what
	}
	return false
}

// isRight finds an option by its text: its id is another in each database.
func isRight(options []api.OptionView, choice string) bool {
	for _, option := range options {
		if option.ID == choice {
			return strings.Contains(option.Text, "construction")
		}
	}
	return false
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
