# Words of the components themselves, on every page.

ui-optional = (optional)
ui-error-summary-title = There is a problem
ui-close = Close
ui-loading = Loading
ui-pick = Select
ui-actions = Actions
ui-pages = Pages
ui-previous = Previous
ui-next = Next
ui-page-of = Page { $page } of { $pages } ({ $total ->
    [one] 1 result
   *[other] { $total } results
})
ui-price-now = Now
ui-price-before = Before
ui-price-saving = Save { $percent }%
ui-rating = { $rating } out of 5 stars, { $count ->
    [one] 1 review
   *[other] { $count } reviews
}
ui-rating-none = No reviews yet
ui-chart-table = Show as table
ui-chart-empty = No figures for this time
ui-breadcrumbs = You are here
ui-preferences = Language and display
ui-account-menu = Account of { $name }

# Said by the script that sends forms, and by what it shows.
ui-offline = The shop could not be reached. Check your connection and send the form again.
ui-failed = Something went wrong on our side. Send the form again in a moment.
ui-uploading = Sending files
ui-show-password = Show password
