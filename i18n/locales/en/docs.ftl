# The page to read and try the API. The API's own words are English in every language.

docs-title = DropCart API
docs-introduction = Every address of the API, who may use it, what it takes and what it answers.
docs-document = The same for programs (OpenAPI 3.1)
docs-contents = Groups
docs-token = Access token for requests from this page
docs-parameters = Parameters
docs-body = Body
docs-answers = Answers
docs-try = Send { $method }
docs-waiting = Waiting for the answer …
