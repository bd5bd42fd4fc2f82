# Stores: asking for one, how it stands, and its places.

vendors-first-place = Main
vendors-suspended-no-seller = The account that keeps this store is no seller any more

vendors-status-pending = Waiting
vendors-status-active = Open
vendors-status-rejected = Rejected
vendors-status-suspended = Suspended

# Selling here

vendors-sell-title = Sell with us
vendors-sell-lead = Open a store beside others, in front of everybody who shops here.
vendors-point-store = A store of your own
vendors-point-store-text = Your name, your page, your prices. You list products, we bring the shoppers and the checkout.
vendors-point-money = Money you can follow
vendors-point-money-text = You see for each order what was sold, what we keep of it and when the rest is yours.
vendors-point-fair = Looked at by people
vendors-point-fair-text = A person reads every application, usually within two working days. Opening a store costs nothing.

vendors-apply-title = Apply for a store
vendors-apply-again = Change and apply again
vendors-apply = Send application
vendors-name = Store name
vendors-name-hint = As shoppers will read it
vendors-description = What you sell
vendors-description-hint = Two or three sentences: what it is, where it comes from, who makes it
vendors-phone = Phone
vendors-address = Business address
vendors-address-hint = Street, postal code, city
vendors-website = Website
vendors-website-hint = Starts with https://
vendors-name-ar = Store name in Arabic
vendors-description-ar = What you sell, in Arabic
vendors-said-applied = Application sent
vendors-said-place-removed = Place given up


# How the own store stands

vendors-pending-title = Your application is with us
vendors-pending-lead = { $name } opens as soon as it is approved.
vendors-next-title = What happens next
vendors-next-look = A person reads your application, usually within two working days.
vendors-next-mail = You get a mail with the decision. If something is missing, it says what.
vendors-next-products = As soon as the store is open, what you put on sale can be bought.
vendors-open-title = { $name } is open
vendors-open-lead = Products, stock and orders are kept in your store's console.
vendors-see-page = See it as shoppers do
vendors-rejected-title = { $name } was not approved
vendors-rejected-lead = Change what the reason names and send the application again. What you wrote is kept.
vendors-suspended-title = { $name } is suspended
vendors-suspended-lead = Its products are not shown and nobody can buy them.
vendors-suspended-text = Orders that were placed before still have to be delivered. Once the reason is settled, an administrator can open the store again.
vendors-reason = The reason given
