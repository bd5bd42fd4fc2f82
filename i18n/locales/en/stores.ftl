# Stores as shoppers see them.

stores-title = Stores
stores-lead = Independent sellers, each checked by us before the first sale.
stores-search = Search stores
stores-count = { $count ->
    [0] No stores
    [one] { $count } store
   *[other] { $count } stores
}
stores-all = All stores
stores-none = No stores here
stores-none-yet = The first stores are being checked.
stores-none-found = No store has this in its name. Check the spelling, or look at all stores.
stores-since = Selling here since { $since }
stores-goods = Products from this store
stores-visit = Visit the store
stores-open = Open now
stores-open-until = Open until { $time }
stores-closed-now = Closed now
stores-closed = Closed
stores-day-1 = Monday
stores-day-2 = Tuesday
stores-day-3 = Wednesday
stores-day-4 = Thursday
stores-day-5 = Friday
stores-day-6 = Saturday
stores-day-7 = Sunday
