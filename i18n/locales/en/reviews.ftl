reviews-said-removed = Your review is gone.
reviews-said-reported = Thank you. We will look at it.
reviews-said-saved = Thank you. Your review is in sight.
reviews-said-voted = Noted.
reviews-said-answered = Your answer is in sight.
reviews-said-moderated = Decided.
reviews-title = Reviews
reviews-none = Nobody has reviewed this yet.
reviews-write = Write a review
reviews-sort = Sort reviews
reviews-sort-newest = Newest
reviews-sort-helpful = Most helpful
reviews-sort-best = Best first
reviews-sort-worst = Worst first
reviews-pages = Pages of reviews
reviews-histogram = Reviews by stars
reviews-stars = { $stars ->
    [one] { $stars } star
   *[other] { $stars } stars
}
reviews-verified = Bought here
reviews-response = Answer from the store
reviews-helpful-count = { $count ->
    [one] { $count } person found this helpful
   *[other] { $count } people found this helpful
}
reviews-helpful = Helpful
reviews-unhelpful = Not helpful
reviews-report = Report
reviews-report-reason = What is wrong with it?
reviews-report-send = Send report
reviews-rating = How many stars?
reviews-title-field = In a few words
reviews-body = Your review
reviews-body-hint = What did you use it for? What should others know?
reviews-send = Publish review
reviews-remove = Delete
reviews-hidden = Taken down
reviews-mine = Your reviews
reviews-mine-none-title = You have not reviewed anything yet
reviews-mine-none-text = On a product's page you can say what you think of it.
