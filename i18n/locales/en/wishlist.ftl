wishlist-said-cleared = Your wishlist is empty.
wishlist-said-removed = Taken off your wishlist.
wishlist-said-added = Added to your wishlist.
wishlist-title = Wishlist
wishlist-none-title = Nothing on your wishlist yet
wishlist-none-text = The heart on a product's page keeps it here.
wishlist-remove = Remove
wishlist-guest-title = Sign in to keep this list on all your devices.
