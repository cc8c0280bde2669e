### The page in a browser.

web-open-tour = Open a tour from a file…
web-save-tour = Save as file
# $title (String)
web-save-tour-name = Save the tour “{ $title }” as file
web-tours-kept = Your tours are kept in this browser on this computer. Save them as files to keep them safe or to take them along.
# $file (String)
web-saved = Saved as { $file }, among your downloads
# $value (String)
web-link-refused = The atlas cannot show these parts of the link: { $value }
# $reason (String)
web-no-canvas = The atlas needs WebGL, which this browser does not offer ({ $reason }). Turn on hardware acceleration in its settings, or use another browser.
# $reason (String)
web-no-level = The map stays less detailed when you zoom in, because a part of it could not be loaded ({ $reason }). Reload the page to try again.
