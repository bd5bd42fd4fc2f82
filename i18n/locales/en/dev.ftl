# Pages for developers.

dev-mail-title = Mails
dev-sms-title = Text messages
dev-lead = Kept here because no one is configured to send them. Newest first; add ?to= to see one reader's.
dev-empty-title = Nothing was sent
dev-empty-text = Do something that sends a message, then load this page again.
dev-as-html = See it as HTML
dev-letters-title = Letters
dev-letters-lead = Every mail { $shop } sends, filled with sample words. Look at each in both languages, light and dark.
dev-letters-letter = Letter
dev-letters-looks = How it looks
dev-letters-optional = Can be switched off
