"""Threads as the engines of forums print them, filled with invented posts.

`[[...]]` is main text, `((...))` may be or not (titles, names of authors); the rest is site matter. The
shapes were written from memory of what the engines give.
"""

from dataclasses import dataclass
from string import Template


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One post of a thread."""

    author: str
    printed: str
    iso: str
    body: tuple[str, ...]
    quoted: tuple[str, str] | None = None
    signature: str = ""


LONG = (
    Voice(
        author="tidewright",
        printed="Mar 3, 2020",
        iso="2020-03-03",
        body=(
            "The clerk at the harbor court told me that the file is closed to everybody who is not a party to the case.",
            "I had a letter from the union with me, and it made no difference. Has anyone read a file there this year?",
        ),
        signature="There is no bad weather, only bad oilskin.",
    ),
    Voice(
        author="Ona P.",
        printed="Mar 3, 2020",
        iso="2020-03-03",
        body=(
            "Yes, in January. You ask for the chair of the court in writing, and you name the hearing by its date.",
        ),
        quoted=("tidewright", "Has anyone read a file there this year?"),
    ),
    Voice(
        author="molekeeper",
        printed="Mar 4, 2020",
        iso="2020-03-04",
        body=(
            "It depends on the clerk, in my experience. The younger of the two looks at the list of parties and sends you away.",
            "The older one asks what you need it for:",
            "If you say that you write for a paper she will want a card, so bring the card.",
        ),
        signature="Moderator of the fog | read the rules first",
    ),
    Voice(
        author="tidewright",
        printed="Mar 5, 2020",
        iso="2020-03-05",
        body=(
            "Thank you both. I went again with the date of the hearing and got the file for an hour, no copies.",
        ),
        signature="There is no bad weather, only bad oilskin.",
    ),
    Voice(
        author="Brandt_7",
        printed="Mar 9, 2020",
        iso="2020-03-09",
        body=(
            "For the record: copies are allowed under the rules of the court, and a refusal has to be given in writing. We won that point in autumn.",
        ),
    ),
)
SHORT = (
    Voice(
        author="lampfish",
        printed="Jun 11, 2018",
        iso="2018-06-11",
        body=(
            "My ferry pass stopped opening the gate on the east pier. The reader shows a red light and a code, E14, and then nothing.",
        ),
    ),
    Voice(
        author="qrow",
        printed="Jun 11, 2018",
        iso="2018-06-11",
        body=("Same here since Monday.",),
    ),
    Voice(
        author="Ida Lind",
        printed="Jun 11, 2018",
        iso="2018-06-11",
        body=("Have you tried the other gate?",),
        signature="-- ida",
    ),
    Voice(
        author="lampfish",
        printed="Jun 12, 2018",
        iso="2018-06-12",
        body=("The other gate works, thanks!",),
        quoted=("Ida Lind", "Have you tried the other gate?"),
    ),
    Voice(
        author="odo",
        printed="Jun 13, 2018",
        iso="2018-06-13",
        body=("E14 is a full memory. They reset it at night.",),
    ),
    Voice(
        author="qrow",
        printed="Jun 14, 2018",
        iso="2018-06-14",
        body=("Works again today.",),
    ),
)
LOPSIDED = (
    Voice(
        author="Wren Hallo",
        printed="12 September 2021",
        iso="2021-09-12",
        body=(
            "I spent the summer reading every ruling of the port magistrate since the flood, and this is what I found in the four hundred pages.",
            "First, fines for standing on the quay went from nine in a year to more than two hundred, although the rule itself did not change at all.",
            "Second, nobody who came with a lawyer was fined, and everybody who came alone was. The magistrate gave no reasons in any of them.",
            "Third, the police report is the same text in each case, down to a spelling mistake in the name of the street. I count a hundred and six of them.",
            "I would like to hear from people who were there, and I can send the table to whoever wants to check the figures.",
        ),
    ),
    Voice(
        author="pelle",
        printed="12 September 2021",
        iso="2021-09-12",
        body=("Please send it to me, I was there twice.",),
    ),
    Voice(
        author="Mire A.",
        printed="13 September 2021",
        iso="2021-09-13",
        body=("Great work. The mistake in the street name is in mine too.",),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A page of a forum; `quote` and `signature` are how its engine prints them."""

    name: str
    head: str
    item: str
    voices: tuple[Voice, ...] = LONG
    quote: str = "<blockquote>[[$text]]</blockquote>"
    signature: str = ""
    paragraph: str = "[[$text]]<br><br>"
    first: str | None = None
    foot: str = ""

    def render(self) -> str:
        """Return the page with its marks of main text."""
        rows = []
        for number, voice in enumerate(self.voices, start=1):
            body = "".join(Template(self.paragraph).substitute(text=x) for x in voice.body)
            if voice.quoted:
                who, text = voice.quoted
                body = Template(self.quote).substitute(who=who, text=text) + body
            signed = Template(self.signature).substitute(text=voice.signature)
            shape = self.first if number == 1 and self.first else self.item
            rows.append(
                Template(shape).substitute(
                    author=voice.author,
                    date=voice.printed,
                    iso=voice.iso,
                    body=body,
                    n=number,
                    id=4400 + 7 * number,
                    count=311 * number,
                    sig=signed if voice.signature else "",
                )
            )
        return f"{self.head}\n" + "\n".join(rows) + f"\n{self.foot}"


def top(title: str, site: str, *, generator: str = "", lang: str = "en") -> str:
    """Return the head of a page."""
    meta = f'<meta name="generator" content="{generator}">' if generator else ""
    return f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title} - {site}</title>{meta}</head>'


P = "<p>[[$text]]</p>"
THREADS = [
    Thread(
        name="phpbb_prosilver",
        head=top("Reading court files", "Quay Talk")
        + """<body id="phpbb" class="nojs notouch section-viewtopic ltr"><div id="wrap" class="wrap"><div id="page-header"><div class="headerbar"><div id="site-description" class="site-description"><h1>Quay Talk</h1><p>A board for people of the port</p><p class="skiplink"><a href="#start_here">Skip to content</a></p></div></div><div class="navbar"><ul id="nav-main" class="nav-main linklist"><li><a href="./faq.php">FAQ</a></li><li><a href="./ucp.php?mode=login">Login</a></li></ul><ul id="nav-breadcrumbs"><li><a href="./index.php">Board index</a> <a href="./viewforum.php?f=3">Courts</a></li></ul></div></div><div id="page-body" class="page-body"><h2 class="topic-title"><a href="./viewtopic.php?t=44">((Reading court files))</a></h2><div class="action-bar bar-top"><a href="./posting.php" class="button">Post Reply</a><div class="pagination">5 posts &bull; Page <strong>1</strong> of <strong>1</strong></div></div>""",
        item="""<div id="p$id" class="post has-profile bg2"><div class="inner"><dl class="postprofile" id="profile$id"><dt><a href="./memberlist.php?u=$n" class="username">(($author))</a></dt><dd class="profile-rank">Deckhand</dd><dd class="profile-posts"><strong>Posts:</strong> <a href="./search.php?author_id=$n">$count</a></dd><dd class="profile-joined"><strong>Joined:</strong> Tue Feb 0$n, 2011 9:14 pm</dd><dd class="profile-custom-field"><strong>Location:</strong> East pier</dd></dl><div class="postbody"><div id="post_content$id"><h3><a href="#p$id">Re: Reading court files</a></h3><ul class="post-buttons"><li><a href="./posting.php?mode=quote" class="button">Quote</a></li></ul><p class="author"><a href="./viewtopic.php?p=$id"><span>Post</span></a> <span class="responsive-hide">by <strong><a href="./memberlist.php?u=$n" class="username">(($author))</a></strong> &raquo; </span><time datetime="${iso}T09:14:00+00:00">$date 9:14 am</time></p><div class="content">$body</div>$sig</div></div><div class="back2top"><a href="#wrap" class="top" title="Top">Top</a></div></div></div><hr class="divider">""",
        quote="<blockquote><div><cite>$who wrote: </cite>[[$text]]</div></blockquote>",
        signature='<div class="signature">$text</div>',
        foot="""<div class="action-bar bar-bottom"><a href="./posting.php" class="button">Post Reply</a></div><div class="stat-block online-list"><h3>Who is online</h3><p>Users browsing this forum: No registered users and 2 guests</p></div></div><div id="page-footer"><div class="copyright">Powered by phpBB&reg; Forum Software &copy; phpBB Limited</div></div></div></body></html>""",
    ),
    Thread(
        name="phpbb2_subsilver",
        voices=SHORT,
        head="""<html><head><title>Quay Talk :: View topic - East pier gate</title></head><body bgcolor="#E5E5E5"><table width="100%" cellspacing="0" cellpadding="10" border="0" align="center"><tr><td class="bodyline"><table width="100%"><tr><td><a href="index.php"><img src="l.gif"></a></td><td align="center"><span class="maintitle">Quay Talk</span><br><span class="gen">A board for people of the port</span><table><tr><td><span class="mainmenu"><a href="faq.php" class="mainmenu">FAQ</a> <a href="search.php" class="mainmenu">Search</a> <a href="login.php" class="mainmenu">Log in</a></span></td></tr></table></td></tr></table><table width="100%"><tr><td><a class="maintitle" href="viewtopic.php?t=9">((East pier gate))</a><br><span class="gensmall"><b>Goto page 1, <a href="viewtopic.php?t=9&start=15">2</a></b></span></td></tr></table><table class="forumline" width="100%" cellspacing="1" cellpadding="3" border="0"><tr align="right"><td class="catHead" colspan="2"><span class="nav"><a href="viewtopic.php?t=9&view=previous" class="nav">View previous topic</a> :: <a href="viewtopic.php?t=9&view=next" class="nav">View next topic</a></span></td></tr><tr><th class="thLeft" width="150">Author</th><th class="thRight">Message</th></tr>""",
        item="""<tr><td width="150" align="left" valign="top" class="row1"><span class="name"><a name="$id"></a><b>(($author))</b></span><br><span class="postdetails">Deckhand<br><br>Joined: 0$n Feb 2011<br>Posts: $count<br>Location: East pier</span><br></td><td class="row1" width="100%" height="28" valign="top"><table width="100%"><tr><td width="100%"><a href="viewtopic.php?p=$id"><img src="i.gif" alt="Post"></a><span class="postdetails">Posted: $date 9:14 am<span class="gen">&nbsp;</span>&nbsp; &nbsp;Post subject: East pier gate</span></td><td valign="top" nowrap><a href="posting.php?mode=quote"><img src="q.gif" alt="Reply with quote"></a></td></tr><tr><td colspan="2"><hr></td></tr><tr><td colspan="2"><span class="postbody">$body</span><span class="gensmall"></span></td></tr></table></td></tr><tr><td class="row1" width="150" align="left"><span class="nav"><a href="#top" class="nav">Back to top</a></span></td><td class="row1" nowrap><table><tr><td><a href="profile.php?u=$n"><img src="p.gif" alt="View user's profile"></a></td></tr></table></td></tr><tr><td class="spaceRow" colspan="2" height="1"><img src="s.gif"></td></tr>""",
        quote="""</span><table width="90%"><tr><td><span class="genmed"><b>$who wrote:</b></span></td></tr><tr><td class="quote">[[$text]]</td></tr></table><span class="postbody"><br>""",
        signature="<br>_________________<br>$text",
        foot="""<tr align="center"><td class="catBottom" colspan="2"><span class="gensmall">Display posts from previous: All Posts</span></td></tr></table><table width="100%"><tr><td><span class="gensmall">You cannot post new topics in this forum<br>You cannot reply to topics in this forum<br>You cannot vote in polls in this forum</span></td><td><span class="gensmall">All times are GMT<br></span></td></tr></table><div align="center"><span class="copyright">Powered by phpBB</span></div></td></tr></table></body></html>""",
    ),
    Thread(
        name="vbulletin4",
        head=top("Reading court files", "Pier Board", generator="vBulletin 4.2.2")
        + """<body><div class="above_body"><div id="header" class="floatcontainer"><div><a href="index.php" class="logo-image"><img src="l.png" alt="Pier Board"></a></div><div id="toplinks" class="toplinks"><ul class="nouser"><li><a href="register.php">Register</a></li><li><a href="faq.php">Help</a></li></ul></div></div><div id="navbar" class="navbar"><ul id="navtabs"><li><a class="navtab" href="activity.php">What's New?</a></li></ul></div></div><div class="body_wrapper"><div id="breadcrumb" class="breadcrumb"><ul><li class="navbit"><a href="forum.php">Forum</a></li><li class="navbit lastnavbit"><span>Reading court files</span></li></ul></div><div id="above_postlist" class="above_postlist"><a href="newreply.php" class="newcontent_textcontrol">+ Reply to Thread</a><div id="pagination_top"><span>Results 1 to 5 of 5</span></div></div><div id="pagetitle" class="pagetitle"><h1>Thread: <span class="threadtitle"><a href="showthread.php?t=44">((Reading court files))</a></span></h1></div><div id="thread_controls" class="thread_controls toolsmenu"><ul><li><h6><a href="#">Thread Tools</a></h6></li></ul></div><div id="postlist" class="postlist restrain"><ol id="posts" class="posts">""",
        item="""<li class="postbitlegacy postbitim postcontainer old" id="post_$id"><div class="posthead"><span class="postdate old"><span class="date">$date,&nbsp;<span class="time">09:14 AM</span></span></span><span class="nodecontrols"><a name="post$id" href="showthread.php?p=$id" class="postcounter">#$n</a></span></div><div class="postdetails"><div class="userinfo"><div class="username_container"><a class="username offline" href="member.php?u=$n"><strong>(($author))</strong></a></div><span class="usertitle">Senior Member</span><dl class="userinfo_extra"><dt>Join Date</dt><dd>Feb 201$n</dd><dt>Location</dt><dd>East pier</dd><dt>Posts</dt><dd>$count</dd></dl></div><div class="postbody"><div class="postrow has_after_content"><h2 class="title icon">Re: Reading court files</h2><div class="content"><div id="post_message_$id"><blockquote class="postcontent restore">$body</blockquote></div></div></div>$sig</div></div><div class="postfoot"><div class="textcontrols floatcontainer"><span class="postcontrols"><a class="newreply" href="newreply.php?p=$id">Reply With Quote</a></span></div></div></li>""",
        quote="""<div class="bbcode_container"><div class="bbcode_quote"><div class="quote_container"><div class="bbcode_quote_container"></div><div class="bbcode_postedby"><img src="q.png" alt="Quote"> Originally Posted by <strong>$who</strong> <a href="showthread.php?p=1"><img src="v.png" alt="View Post"></a></div><div class="message">[[$text]]</div></div></div></div>""",
        signature='<div class="after_content"><blockquote class="signature restore"><div class="signaturecontainer">$text</div></blockquote></div>',
        foot="""</ol></div><div class="noinlinemod below_postlist"><a href="newreply.php">+ Reply to Thread</a></div><div class="navpopupmenu popupmenu"><span class="shade">Quick Navigation</span> <a href="forumdisplay.php?f=3">Courts</a> <a href="#top">Top</a></div><div class="postoptions"><h4>Posting Permissions</h4><div class="block"><ul class="youcandoblock"><li>You <strong>may not</strong> post new threads</li><li>You <strong>may not</strong> post replies</li><li>You <strong>may not</strong> post attachments</li></ul></div></div></div><div class="below_body"><div id="footer_time" class="footer_time">All times are GMT. The time now is <span class="time">05:12 AM</span>.</div><div id="footer_copyright">Powered by vBulletin Version 4.2.2</div></div></body></html>""",
    ),
    Thread(
        name="vbulletin3_tables",
        voices=LONG,
        head=top("Reading court files", "Pier Board", generator="vBulletin 3.8.7")
        + """<body><table class="tborder" width="100%"><tr><td class="alt1"><span class="navbar"><a href="forums.php">Pier Board</a> &gt; <a href="forumdisplay.php?f=3">Courts</a></span><br><span class="navbar"><strong>((Reading court files))</strong></span></td><td class="alt2"><form><label>User Name</label><input></form></td></tr></table><table width="100%"><tr><td class="smallfont"><a href="newreply.php"><img src="reply.gif" alt="Reply"></a></td></tr></table><table class="tborder" width="100%"><tr><td class="tcat"><div class="smallfont">&nbsp;</div></td><td class="vbmenu_control"><a href="#">Thread Tools</a></td><td class="vbmenu_control"><a href="#">Display Modes</a></td></tr></table><div id="posts">""",
        item="""<div align="center"><div class="page" style="width:100%; text-align:left"><div id="edit$id"><table class="tborder" id="post$id" cellpadding="6" width="100%"><tr><td class="thead"><div class="normal" style="float:right">#<a href="showpost.php?p=$id" target="new"><strong>$n</strong></a></div><div class="normal"><a name="post$id"><img src="o.gif" alt="Old"></a> $date, 09:14 AM</div></td></tr><tr><td class="alt2"><table width="100%"><tr><td nowrap="nowrap"><div id="postmenu_$id"><a class="bigusername" href="member.php?u=$n">(($author))</a></div><div class="smallfont">Senior Member</div></td><td width="100%">&nbsp;</td><td valign="top" nowrap="nowrap"><div class="smallfont"><div>Join Date: Feb 201$n</div><div>Location: East pier</div><div>Posts: $count</div></div></td></tr></table></td></tr><tr><td class="alt1" id="td_post_$id"><div id="post_message_$id">$body</div>$sig</td></tr><tr><td class="alt2"><a href="newreply.php?p=$id"><img src="quote.gif" alt="Reply With Quote"></a></td></tr></table></div></div></div>""",
        quote="""<div style="margin:20px"><div class="smallfont">Quote:</div><table width="100%"><tr><td class="alt2"><div>Originally Posted by <strong>$who</strong></div><div style="font-style:italic">[[$text]]</div></td></tr></table></div>""",
        signature="<div>__________________<br>$text</div>",
        foot="""</div><table class="tborder" width="100%"><tr><td class="thead" colspan="2">Posting Rules</td></tr><tr><td class="alt1"><div class="smallfont"><div>You <strong>may not</strong> post new threads</div><div>You <strong>may not</strong> post replies</div></div></td></tr></table><table class="tborder"><thead><tr><td class="tcat" colspan="5">Similar Threads</td></tr><tr class="thead"><td>Thread</td><td>Thread Starter</td><td>Forum</td><td>Replies</td><td>Last Post</td></tr></thead><tr><td class="alt1"><a href="showthread.php?t=1">Where to park near the court</a></td><td class="alt2">odo</td><td class="alt1">Courts</td><td class="alt2">4</td><td class="alt1">02-11-2016 10:12 PM</td></tr></table><div class="smallfont" align="center">All times are GMT. The time now is <span class="time">05:12 AM</span>.</div><div class="smallfont" align="center">Powered by vBulletin&reg; Version 3.8.7</div></body></html>""",
    ),
    Thread(
        name="xenforo2",
        voices=SHORT,
        paragraph="[[$text]]<br>",
        head="""<!DOCTYPE html><html id="XF" lang="en-US" data-app="public" data-template="thread_view"><head><meta charset="utf-8"><title>East pier gate | Lamp Forum</title><meta property="og:type" content="website"></head><body data-template="thread_view"><div class="p-pageWrapper" id="top"><header class="p-header" id="header"><div class="p-header-inner"><a href="/">Lamp Forum</a></div></header><div class="p-navSticky"><nav class="p-nav"><ul><li><a href="/whats-new/">What's new</a></li><li><a href="/members/">Members</a></li></ul></nav></div><div class="p-body"><div class="p-body-inner"><ul class="p-breadcrumbs"><li><a href="/"><span>Forums</span></a></li><li><a href="/gates/"><span>Gates and passes</span></a></li></ul><div class="p-body-header"><div class="p-title"><h1 class="p-title-value">((East pier gate))</h1></div><div class="p-description"><ul class="listInline listInline--bullet"><li>Thread starter <a href="/members/lampfish.1/" class="username">lampfish</a></li><li>Start date <a href="/t/9/" class="u-concealed"><time class="u-dt" datetime="2018-06-11T12:00:00+0000">Jun 11, 2018</time></a></li></ul></div></div><div class="p-body-main"><div class="p-body-content"><div class="p-body-pageContent"><div class="block block--messages"><div class="block-outer"><div class="pageNav">1 of 2 <a href="page-2">Next</a></div></div><div class="block-container lbContainer"><div class="block-body js-replyNewMessageContainer">""",
        item="""<article class="message message--post js-post" data-author="$author" data-content="post-$id" id="js-post-$id"><span class="u-anchorTarget" id="post-$id"></span><div class="message-inner"><div class="message-cell message-cell--user"><section class="message-user"><div class="message-avatar"><a class="avatar"><span>L</span></a></div><div class="message-userDetails"><h4 class="message-name"><a href="/members/$n/" class="username">(($author))</a></h4><h5 class="userTitle message-userTitle">Active member</h5></div><div class="message-userExtras"><dl class="pairs pairs--justified"><dt>Joined</dt><dd>Feb $n, 2011</dd></dl><dl class="pairs pairs--justified"><dt>Messages</dt><dd>$count</dd></dl><dl class="pairs pairs--justified"><dt>Reaction score</dt><dd>1,2$n</dd></dl></div></section></div><div class="message-cell message-cell--main"><div class="message-main js-quickEditTarget"><header class="message-attribution message-attribution--split"><ul class="message-attribution-main listInline"><li class="u-concealed"><a href="/t/9/post-$id"><time class="u-dt" datetime="${iso}T12:00:00+0000">$date</time></a></li></ul><ul class="message-attribution-opposite"><li><a href="/t/9/post-$id">#$n</a></li></ul></header><div class="message-content js-messageContent"><div class="message-userContent lbContainer"><article class="message-body js-selectToQuote"><div class="bbWrapper">$body</div></article></div></div><footer class="message-footer"><div class="reactionsBar"><a>qrow and odo</a></div><div class="message-actionBar actionBar"><a class="actionBar-action">Reply</a></div></footer></div></div></div></article>""",
        quote="""<blockquote class="bbCodeBlock bbCodeBlock--expandable bbCodeBlock--quote"><div class="bbCodeBlock-title"><a href="/goto/1" class="bbCodeBlock-sourceJump">$who said:</a></div><div class="bbCodeBlock-content"><div class="bbCodeBlock-expandContent">[[$text]]</div><div class="bbCodeBlock-expandLink"><a>Click to expand...</a></div></div></blockquote>""",
        foot="""</div></div><div class="block-outer">You must log in or register to reply here.</div></div><div class="block" data-widget-id="9"><div class="block-container"><h3 class="block-header">Similar threads</h3><div class="block-body"><div class="structItem"><div class="structItem-title"><a href="/t/1">The ferry is late again</a></div><ul class="structItem-parts"><li>odo</li><li><time>Feb 3, 2017</time></li></ul></div></div></div></div></div></div></div></div></div><footer class="p-footer"><ul><li><a href="/help/terms/">Terms and rules</a></li></ul><div class="p-footer-copyright">Community platform by XenForo</div></footer></div></body></html>""",
    ),
    Thread(
        name="discourse_crawler",
        paragraph=P,
        head=top("Reading court files", "Open Quay Meta", generator="Discourse 3.2.0")
        + """<body class="crawler"><header><a href="/">Open Quay Meta</a></header><div id="main-outlet" class="wrap" role="main"><div id="topic-title"><h1><a href="/t/reading/44">((Reading court files))</a></h1><div class="topic-category"><span itemprop="itemListElement"><a href="/c/courts/3" class="badge-wrapper bullet"><span class="category-title">Courts</span></a></span></div></div><div itemscope itemtype="http://schema.org/DiscussionForumPosting"><meta itemprop="headline" content="Reading court files"><meta itemprop="datePublished" content="2020-03-03T09:14:00Z">""",
        item="""<div id="post_$n" class="topic-body crawler-post" itemprop="comment" itemscope itemtype="http://schema.org/Comment"><div class="crawler-post-meta"><span class="creator" itemprop="author" itemscope><a itemprop="url" href="/u/$n"><span itemprop="name">(($author))</span></a> </span><span class="crawler-post-infos"><time itemprop="datePublished" datetime="${iso}T09:14:00Z" class="post-time">$date,  9:14am </time><span itemprop="position">$n</span></span></div><div class="post" itemprop="text">$body</div><div itemprop="interactionStatistic" itemscope><meta itemprop="userInteractionCount" content="3"><span class="post-likes">3 Likes</span></div></div>""",
        quote="""<aside class="quote no-group" data-username="$who"><div class="title"><div class="quote-controls"></div><img class="avatar" src="a.png"> $who:</div><blockquote><p>[[$text]]</p></blockquote></aside>""",
        foot="""</div><div id="related-topics" class="more-topics__list"><h3 class="more-topics__list-title">Related topics</h3><div class="topic-list-container"><table class="topic-list"><thead><tr><th>Topic</th><th></th><th class="replies">Replies</th><th class="views">Views</th><th>Activity</th></tr></thead><tr class="topic-list-item"><td class="main-link"><a href="/t/1" class="title raw-link">Where to park near the court</a></td><td class="replies"><span class="posts">4</span></td><td class="views"><span class="views">812</span></td><td>February 11, 2016</td></tr></table></div></div></div><footer class="container wrap"><nav class="crawler-nav"><ul><li><a href="/">Home</a></li><li><a href="/categories">Categories</a></li></ul></nav></footer></body></html>""",
    ),
    Thread(
        name="smf2",
        voices=LONG,
        head=top("Reading court files", "Moorings")
        + """<body id="chatbox"><div id="wrapper"><div id="header"><div class="frame"><div id="top_section"><h1 class="forumtitle"><a href="index.php">Moorings</a></h1></div><div id="upper_section"><div class="user"><ul class="reset greeting"><li>Welcome, <b>Guest</b>. Please <a href="index.php?action=login">login</a> or <a href="index.php?action=register">register</a>.</li></ul></div></div><div id="main_menu"><ul class="dropmenu"><li><a class="firstlevel" href="index.php">Home</a></li></ul></div></div></div><div id="content_section"><div class="frame"><div id="main_content_section"><div class="navigate_section"><ul><li><a href="index.php"><span>Moorings</span></a> »</li></ul></div><div id="forumposts"><div class="cat_bar"><h3 class="catbg"><img src="t.gif"><span id="author">Author</span> Topic: ((Reading court files)) &nbsp;(Read 2914 times)</h3></div><p id="whoisviewing" class="smalltext">0 Members and 1 Guest are viewing this topic.</p><form>""",
        item="""<div class="windowbg"><span class="topslice"><span></span></span><div class="post_wrapper"><div class="poster"><h4><a href="index.php?action=profile;u=$n">(($author))</a></h4><ul class="reset smalltext" id="msg_${id}_extra_info"><li class="postgroup">Full Member</li><li class="stars">***</li><li class="postcount">Posts: $count</li></ul></div><div class="postarea"><div class="flow_hidden"><div class="keyinfo"><h5 id="subject_$id"><a href="index.php?msg=$id">Re: Reading court files</a></h5><div class="smalltext">&#171; <strong>Reply #$n on:</strong> $date, 09:14:22 AM &#187;</div></div></div><div class="post"><div class="inner" id="msg_$id">$body</div></div></div><div class="moderatorbar"><div class="smalltext modified" id="modified_$id"></div><div class="smalltext reportlinks"><img src="ip.gif"> Logged</div>$sig</div></div><span class="botslice"><span></span></span></div><hr class="post_separator">""",
        quote="""<div class="quoteheader"><div class="topslice_quote"><a href="index.php?topic=44">Quote from: $who on March 03, 2020, 09:14:22 AM</a></div></div><blockquote class="bbc_standard_quote">[[$text]]</blockquote><div class="quotefooter"></div>""",
        signature='<div class="signature" id="msg_1_signature">$text</div>',
        foot="""</form></div><div class="pagesection"><div class="nextlinks_bottom"><a href="index.php?prev">&laquo; previous</a> <a href="index.php?next">next &raquo;</a></div></div></div></div></div><div id="footer_section"><ul class="reset"><li class="copyright">SMF 2.0.15 | SMF &copy; 2017, Simple Machines</li></ul></div></div></body></html>""",
    ),
    Thread(
        name="mybb",
        voices=SHORT,
        head=top("East pier gate", "Ferry Folk")
        + """<body><div id="container"><div id="header"><div id="logo"><div class="wrapper"><a href="index.php">Ferry Folk</a><ul class="menu top_links"><li><a href="search.php">Search</a></li><li><a href="memberlist.php">Member List</a></li></ul></div></div><div id="panel"><div class="upper"><span class="welcome">Hello There, Guest! <a href="login">Login</a> <a href="register">Register</a></span></div></div></div><div id="content"><div class="wrapper"><div class="navigation"><a href="index.php">Ferry Folk</a> &rsaquo; <span class="active">East pier gate</span></div><div class="float_left"><div class="pagination"><span class="pages">Pages (2):</span><span class="pagination_current">1</span></div></div><table border="0" class="tborder tfixed clear"><tr><td class="thead"><div class="float_right"><span class="smalltext"><strong><a href="#">Thread Modes</a></strong></span></div><div><strong>((East pier gate))</strong></div></td></tr><tr><td id="posts_container"><div id="posts">""",
        item="""<a name="pid$id" id="pid$id"></a><div class="post classic" id="post_$id"><div class="post_author scaleimages"><div class="author_avatar"><img src="a.png"></div><div class="author_information"><strong><span class="largetext"><a href="user-$n.html">(($author))</a></span></strong> <img src="off.png" alt="Offline"><br><span class="smalltext">Junior Member<br>**</span></div><div class="author_statistics">Posts: $count<br>Threads: 1$n<br>Joined: Feb 2011<br>Reputation: <strong class="reputation_neutral">0</strong></div></div><div class="post_content"><div class="post_head"><div class="float_right"><strong><a href="thread-9-post-$id.html">#$n</a></strong></div><span class="post_date">$date, 09:14 AM <span class="post_edit" id="edited_by_$id"></span></span></div><div class="post_body scaleimages" id="pid_$id">$body</div>$sig<div class="post_meta" id="post_meta_$id"></div></div><div class="post_controls"><div class="postbit_buttons author_buttons"><a href="#">Find</a></div><div class="postbit_buttons post_management_buttons"><a href="newreply.php"><span>Reply</span></a></div></div></div>""",
        quote="""<blockquote class="mycode_quote"><cite><span> (Jun 11, 2018, 09:14 AM)</span>$who Wrote: <a href="thread-9.html"></a></cite>[[$text]]</blockquote>""",
        signature='<div class="signature scaleimages">$text</div>',
        foot="""</div></td></tr></table><div class="thread_links"><a href="prev">« Next Oldest</a> | <a href="next">Next Newest »</a></div><div>Users browsing this thread: 1 Guest(s)</div></div></div><div id="footer"><div class="lower"><span id="copyright">Powered By MyBB, &copy; 2002-2021 MyBB Group.</span></div></div></div></body></html>""",
    ),
    Thread(
        name="invision4",
        voices=LONG,
        paragraph=P,
        head=top("Reading court files", "Harbor Hub")
        + """<body class="ipsApp ipsApp_front" data-pageapp="forums"><div id="ipsLayout_header"><header><a href="/">Harbor Hub</a></header><nav><ul><li><a href="/browse">Browse</a></li></ul></nav></div><main id="ipsLayout_body"><div id="ipsLayout_contentArea"><nav class="ipsBreadcrumb"><ul><li><a href="/">Home</a></li></ul></nav><div id="ipsLayout_mainArea"><div class="ipsPageHeader"><h1 class="ipsType_pageTitle"><span>((Reading court files))</span></h1><div class="ipsPhotoPanel"><p class="ipsType_reset">By <a href="/profile/1">tidewright</a>, <time datetime="2020-03-03T09:14:00Z">March 3, 2020</time> in <a href="/forum/3">Courts</a></p></div><div><a href="#replyForm" class="ipsButton">Reply to this topic</a></div></div><div id="comments" class="cTopic ipsClear_after"><div data-role="commentFeed"><form>""",
        item="""<a id="comment-$id"></a><article id="elComment_$id" class="cPost ipsBox ipsComment ipsComment_parent"><aside class="ipsComment_author cAuthorPane ipsColumn"><h3 class="cAuthorPane_author"><strong><a href="/profile/$n" class="ipsType_break">(($author))</a></strong></h3><ul class="cAuthorPane_info ipsList_reset"><li data-role="group">Members</li><li data-role="stats"><ul class="ipsList_reset"><li>$count posts</li></ul></li><li class="cAuthorPane_custom"><strong>Location:</strong> East pier</li></ul></aside><div class="ipsColumn ipsColumn_fluid"><div id="comment-${id}_wrap" class="ipsComment_content"><div class="ipsComment_meta ipsType_light"><div class="ipsComment_tools"><a>Share</a></div><div class="ipsType_reset"><a href="/topic/44?c=$id" class="ipsType_blendLinks">Posted <time datetime="${iso}T09:14:00Z">$date</time></a></div></div><div class="cPost_contentWrap"><div data-role="commentContent" class="ipsType_normal ipsType_richText ipsContained">$body</div><div class="ipsItemControls"><ul class="ipsComment_controls"><li><a>Quote</a></li></ul></div>$sig</div></div></div></article>""",
        quote="""<blockquote class="ipsQuote" data-ipsquote><div class="ipsQuote_citation">On 3/3/2020 at 9:14 AM, $who said:</div><div class="ipsQuote_contents"><p>[[$text]]</p></div></blockquote>""",
        signature='<div data-role="memberSignature" class="ipsType_light"><div class="ipsType_richText"><p>$text</p></div></div>',
        foot="""</form></div><div class="cTopicPostArea" id="replyForm"><h2 class="ipsType_sectionHead">Join the conversation</h2><p>You can post now and register later. If you have an account, <a href="/login">sign in now</a> to post with your account.</p></div></div><div class="ipsBox"><h2 class="ipsType_sectionTitle">Recently Browsing <span>0 members</span></h2><ul><li>No registered users viewing this page.</li></ul></div></div></div></main><footer id="ipsLayout_footer"><p>Powered by Invision Community</p></footer></body></html>""",
    ),
    Thread(
        name="stackexchange_like",
        voices=LOPSIDED,
        paragraph=P,
        head=top("How do I check the fines of the port magistrate?", "Law Exchange")
        + """<body class="question-page unified-theme"><header class="s-topbar"><a href="/">Law Exchange</a></header><div class="container"><div id="left-sidebar" class="left-sidebar"><ol><li><a href="/questions">Questions</a></li><li><a href="/tags">Tags</a></li></ol></div><div id="content" class="snippet-hidden"><div itemprop="mainEntity" itemscope itemtype="https://schema.org/Question"><div class="inner-content clearfix"><div id="question-header" class="d-flex"><h1 itemprop="name"><a href="/questions/9" class="question-hyperlink">((How do I check the fines of the port magistrate?))</a></h1><div class="aside-cta"><a href="/ask">Ask Question</a></div></div><div class="d-flex fw-wrap pb8"><div title="2021-09-12">Asked <time itemprop="dateCreated" datetime="2021-09-12T10:00:00">4 years ago</time></div><div>Modified <a href="?lastactivity">3 years ago</a></div><div>Viewed <span>2k times</span></div></div><div id="mainbar" role="main">""",
        first="""<div class="question js-question" id="question"><div class="post-layout"><div class="votecell post-layout--left"><div class="js-voting-container"><button>up</button><div class="js-vote-count">14</div></div></div><div class="postcell post-layout--right"><div class="s-prose js-post-body" itemprop="text">$body</div><div class="mt24 mb12"><div class="post-taglist d-flex"><ul><li><a href="/questions/tagged/fines" class="post-tag">fines</a></li><li><a href="/questions/tagged/ports" class="post-tag">ports</a></li></ul></div></div><div class="mb0"><div class="mt16 d-flex"><div class="js-post-menu"><a class="js-share-link">Share</a> <a href="/edit">Improve this question</a> <button>Follow</button></div><div class="post-signature owner"><div class="user-info"><div class="user-action-time">asked <span title="2021-09-12 10:00:00Z" class="relativetime">Sep 12, 2021 at 10:00</span></div><div class="user-details" itemprop="author"><a href="/users/1">$author</a><span itemprop="name" class="d-none">$author</span><div class="-flair"><span class="reputation-score">1,204</span><span title="3 gold badges"><span class="badge1"></span><span class="badgecount">3</span></span></div></div></div></div></div></div></div><div class="post-layout--right js-post-comments-component"><div id="comments-9" class="comments js-comments-container"><ul class="comments-list js-comments-list"><li class="comment js-comment"><div class="comment-text js-comment-text-and-form"><div class="comment-body"><span class="comment-copy">[[Which years does your table cover, and is it only the quay?]]</span> &ndash;&nbsp;<a href="/users/4" class="comment-user">odo</a> <span class="comment-date"><a class="comment-link" href="#c"><span class="relativetime-clean">Commented Sep 12, 2021 at 11:20</span></a></span></div></div></li></ul></div><div><a class="js-add-link comments-link">Add a comment</a></div></div></div></div><div id="answers"><div id="answers-header"><div class="answers-subheader"><h2 class="mb0" data-answercount="2">2 Answers</h2></div><div>Sorted by: Highest score (default)</div></div>""",
        item="""<div id="answer-$id" class="answer js-answer" itemprop="suggestedAnswer" itemscope itemtype="https://schema.org/Answer"><div class="post-layout"><div class="votecell post-layout--left"><div class="js-voting-container"><div class="js-vote-count">$n</div></div></div><div class="answercell post-layout--right"><div class="s-prose js-post-body" itemprop="text">$body</div><div class="mt24"><div class="d-flex"><div class="js-post-menu"><a class="js-share-link">Share</a> <a href="/edit">Improve this answer</a></div><div class="post-signature"><div class="user-info"><div class="user-action-time">answered <span class="relativetime">$date at 12:40</span></div><div class="user-details"><a href="/users/$n">$author</a><div class="-flair"><span class="reputation-score">$count</span></div></div></div></div></div></div></div></div></div>""",
        foot="""<form id="post-form"><h2 class="space">Your Answer</h2><div>Thanks for contributing an answer to Law Exchange! Please be sure to answer the question. Provide details and share your research!</div></form></div></div><div id="sidebar" class="show-votes" role="complementary"><div class="module sidebar-related"><h4 id="h-related">Related</h4><div class="related js-gps-related-questions"><div class="spacer"><a href="/q/1" class="question-hyperlink">Can a fine be paid in parts?</a></div></div></div></div></div></div></div></div><footer id="footer" class="site-footer"><nav><a href="/about">About</a></nav></footer></body></html>""",
    ),
    Thread(
        name="pipermail_message",
        voices=LOPSIDED[:1],
        head="""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2//EN"><HTML><HEAD><TITLE> [Quay-law] Four hundred pages of fines</TITLE><LINK REL="Index" HREF="index.html"></HEAD><BODY BGCOLOR="#ffffff">""",
        item="""<H1>(([Quay-law] Four hundred pages of fines))</H1><B>(($author))</B> <A HREF="mailto:quay-law%40lists.example?Subject=Re" TITLE="x">wren at lists.example </A><BR><I>Sun Sep 12 10:14:22 UTC 2021</I><P><UL><LI>Previous message: <A HREF="1.html">[Quay-law] Minutes of the meeting </A></LI><LI>Next message: <A HREF="3.html">[Quay-law] Four hundred pages of fines </A></LI><LI> <B>Messages sorted by:</B> <a href="date.html#2">[ date ]</a> <a href="thread.html#2">[ thread ]</a> <a href="author.html#2">[ author ]</a></LI></UL><HR><!--beginarticle--><PRE>$body</PRE><!--endarticle-->""",
        paragraph="[[$text]]\n\n",
        foot="""<HR><P><UL><LI>Previous message: <A HREF="1.html">[Quay-law] Minutes of the meeting </A></LI><LI>Next message: <A HREF="3.html">[Quay-law] Four hundred pages of fines </A></LI></UL><hr><a href="http://lists.example/mailman/listinfo/quay-law">More information about the Quay-law mailing list</a><br></body></html>""",
    ),
    Thread(
        name="hyperkitty_thread",
        paragraph=P,
        head=top("Reading court files", "quay-law - lists.example")
        + """<body><nav class="navbar sticky-top"><div class="container"><div class="navbar-header"><a class="navbar-brand" href="/">List archives</a></div><div class="d-flex"><a href="/login">Sign In</a></div></div></nav><div class="modal" id="k"><h3>Keyboard Shortcuts</h3><p>Jump to next unread message</p></div><div class="container"><div class="row view-thread"><div class="row thread-header"><div class="col-12"><span class="thread-date">[]</span><h2>((Reading court files))</h2></div></div><div class="col-md-9"><div id="email-list">""",
        item="""<div class="email even"><div id="m$id" class="email-header"><div class="gravatar-wrapper"><div class="gravatar"><img src="g.png"></div></div><div class="email-author"><h2 class="name"><a href="/users/$n">(($author))</a></h2></div><div class="email-date right"><div class="time"><span title="Sender's time: ${iso}">$date</span></div><div><time>9:14 a.m.</time></div></div></div><div class="email-body">$body</div><div class="email-info"><div><a class="youlike" href="#"><i></i> 0</a></div><div><a class="youdislike" href="#">0</a></div><a class="reply" href="#">Reply</a><div class="reply-form">Sign in to reply online <a href="mailto:x">Use email software</a></div></div></div>""",
        quote="""<div class="quoted-switch"><a href="#">...</a></div><div class="quoted-text quoted-text-0">[[$text]]</div>""",
        foot="""</div></div><div class="col-md-3 d-none d-sm-block"><section id="thread-overview-info"><div id="thread-date-info">2074 days inactive</div><div class="anchors">Manage subscription</div><div>Participants (4)</div></section></div></div></div><footer class="footer"><p class="text-muted">Powered by HyperKitty</p></footer></body></html>""",
    ),
    Thread(
        name="reddit_old",
        voices=LOPSIDED + SHORT[1:],
        paragraph=P,
        head=top("Four hundred pages of fines", "harbor")
        + """<body class="comments-page single-page"><div id="header" role="banner"><a tabindex="1" href="#content" id="jumpToContent">jump to content</a><div id="sr-header-area"><ul class="flat-list sr-bar"><li><a href="/r/popular">popular</a></li></ul></div><div id="header-bottom-left"><span class="hover pagename redditname"><a href="/r/harbor">harbor</a></span><ul class="tabmenu"><li class="selected"><a href="#">comments</a></li></ul></div></div><div class="side"><div class="spacer"><div class="linkinfo"><div class="date"><span>this post was submitted on </span><time datetime="2021-09-12T10:00:00+00:00">12 Sep 2021</time></div><div class="score"><span class="number">212</span> <span class="word">points</span> (97% upvoted)</div></div></div><div class="spacer"><div class="titlebox"><h1><a href="/r/harbor">harbor</a></h1><span class="subscribers"><span class="number">12,480</span> readers</span><div class="md"><p>Everything about the port. Be kind, and no photographs of people who did not agree.</p></div></div></div></div><div class="content" role="main"><div id="siteTable" class="sitetable linklisting">""",
        first="""<div class="thing id-t3_a linkflair self"><div class="midcol unvoted"><div class="arrow up"></div><div class="score unvoted">212</div></div><div class="entry unvoted"><div class="top-matter"><p class="title"><a class="title may-blank" href="/r/harbor/comments/a">((Four hundred pages of fines))</a> <span class="domain">(<a href="/r/harbor/">self.harbor</a>)</span></p><p class="tagline">submitted <time datetime="${iso}T10:00:00+00:00">4 years ago</time> by <a href="/user/wren" class="author">(($author))</a></p></div><div class="expando"><form class="usertext"><div class="usertext-body may-blank-within md-container"><div class="md">$body</div></div></form></div><ul class="flat-list buttons"><li class="first"><a href="#" class="comments">8 comments</a></li><li class="share"><a>share</a></li><li><a>save</a></li><li><a>hide</a></li><li><a>report</a></li></ul></div></div></div><div class="commentarea"><div class="panestack-title"><span class="title">all 8 comments</span></div><div class="menuarea"><div class="spacer"><span class="dropdown-title lightdrop">sorted by: </span><div class="dropdown lightdrop"><span class="selected">best</span></div></div></div><div class="sitetable nestedlisting">""",
        item="""<div class="thing id-t1_$id noncollapsed comment"><p class="parent"><a name="c$id"></a></p><div class="midcol unvoted"><div class="arrow up"></div></div><div class="entry unvoted"><p class="tagline"><a class="expand">[-]</a><a href="/user/$n" class="author">(($author))</a><span class="userattrs"></span> <span class="score unvoted">$n points</span> <time datetime="${iso}T11:00:00+00:00">4 years ago</time>&nbsp;<a class="numchildren">(0 children)</a></p><form class="usertext"><div class="usertext-body may-blank-within md-container"><div class="md">$body</div></div></form><ul class="flat-list buttons"><li class="first"><a class="bylink">permalink</a></li><li><a>embed</a></li><li><a>save</a></li><li><a>report</a></li><li><a>reply</a></li></ul></div><div class="child"></div></div>""",
        quote="<blockquote><p>[[$text]]</p></blockquote>",
        foot="""</div></div></div><div class="footer-parent"><div class="footer rounded"><div class="col"><ul class="flat-vert hover"><li class="flat-vert title">about</li><li><a href="/blog">blog</a></li></ul></div></div><p class="bottommenu">Use of this site constitutes acceptance of our User Agreement.</p></div></body></html>""",
    ),
    Thread(
        name="table_news_comments",
        voices=LOPSIDED[1:] + LONG[1:],
        head=top("Port magistrate fined 200 people without reasons", "Tide News")
        + """<body><center><table id="hnmain" border="0" width="85%"><tr><td bgcolor="#ff6600"><table width="100%"><tr><td><span class="pagetop"><b class="hnname"><a href="news">Tide News</a></b> <a href="newest">new</a> | <a href="ask">ask</a> | <a href="submit">submit</a></span></td><td><span class="pagetop"><a href="login">login</a></span></td></tr></table></td></tr><tr><td><table class="fatitem" border="0"><tr class="athing"><td class="title"><span class="rank"></span></td><td class="title"><span class="titleline"><a href="http://x.example/fines">((Port magistrate fined 200 people without reasons))</a><span class="sitebit comhead"> (<a href="from?site=x.example"><span class="sitestr">x.example</span></a>)</span></span></td></tr><tr><td></td><td class="subtext"><span class="subline"><span class="score">88 points</span> by <a href="user?id=wren" class="hnuser">wren</a> <span class="age" title="2021-09-12T10:00:00"><a href="item?id=1">on Sept 12, 2021</a></span> | <a href="hide?id=1">hide</a> | <a href="item?id=1">6 comments</a></span></td></tr></table><br><br><table border="0" class="comment-tree">""",
        item="""<tr class="athing comtr" id="$id"><td><table border="0"><tr><td class="ind"><img src="s.gif" height="1" width="40"></td><td valign="top" class="votelinks"><center><a href="vote"><div class="votearrow" title="upvote"></div></a></center></td><td class="default"><div style="margin-top:2px"><span class="comhead"><a href="user?id=$n" class="hnuser">(($author))</a> <span class="age" title="${iso}T11:00:00"><a href="item?id=$id">on $date</a></span> <span class="navs"> | <a href="#$id">prev</a> | <a href="#2">next</a> <a class="togg">[&ndash;]</a></span></span></div><br><div class="comment"><div class="commtext c00">$body</div><div class="reply"><p><font size="1"><u><a href="reply?id=$id">reply</a></u></font></p></div></div></td></tr></table></td></tr>""",
        quote="<p>&gt; [[$text]]</p>",
        foot="""</table><br><br></td></tr><tr><td><center><span class="yclinks"><a href="guidelines">Guidelines</a> | <a href="faq">FAQ</a> | <a href="lists">Lists</a></span><br><br><form>Search: <input></form></center></td></tr></table></center></body></html>""",
    ),
    Thread(
        name="vanilla_discussion",
        voices=LONG,
        head=top("Reading court files", "Breakwater Community")
        + """<body id="vanilla_discussion_index" class="Vanilla Discussion isDesktop Section-Discussion"><div id="Frame"><div class="Head" id="Head"><div class="Row"><strong class="SiteTitle"><a href="/">Breakwater Community</a></strong><ul class="SiteMenu"><li><a href="/discussions">Discussions</a></li></ul></div></div><div id="Body"><div class="Row"><div class="Column PanelColumn" id="Panel"><div class="Box GuestBox"><h4>Howdy, Stranger!</h4><p>It looks like you're new here. Sign in or register to get started.</p></div><div class="Box BoxCategories"><h4>Categories</h4><ul><li><a href="/c/1">Courts <span class="Count">12</span></a></li></ul></div></div><div class="Column ContentColumn" id="Content"><div class="PageTitle"><h1>((Reading court files))</h1></div>""",
        item="""<div class="CommentWrap"><div id="Comment_$id" class="Item ItemComment"><div class="Comment"><div class="Item-Header CommentHeader"><div class="AuthorWrap"><span class="Author"><a href="/profile/$n" class="PhotoWrap"><img src="p.jpg"></a><a href="/profile/$n" class="Username">(($author))</a></span><span class="AuthorInfo"><span class="MItem Rank">Member</span> <span class="MItem PostCount">Posts: $count</span></span></div><div class="Meta CommentMeta CommentInfo"><span class="MItem DateCreated"><a href="/discussion/comment/$id" class="Permalink"><time title="$date 9:14AM" datetime="${iso}T09:14:00+00:00">$date</time></a></span></div></div><div class="Item-BodyWrap"><div class="Item-Body"><div class="Message userContent">$body</div>$sig<div class="Reactions"><a class="ReactButton"><span>Like</span> <span class="Count">2</span></a></div></div></div></div></div></div>""",
        quote="""<blockquote class="Quote UserQuote"><div class="QuoteAuthor"><a href="/profile/1">$who</a> said:</div><div class="QuoteText"><p>[[$text]]</p></div></blockquote>""",
        signature='<div class="Signature UserSignature">$text</div>',
        foot="""<div class="Foot Closed"><div class="Note Closed SignInOrRegister"><a href="/signin">Sign In</a> or <a href="/register">Register</a> to comment.</div></div></div></div></div><div id="Foot"><div class="Row"><a href="https://v.example">Powered by Vanilla</a></div></div></div></body></html>""",
    ),
    Thread(
        name="bbpress_topic",
        voices=LONG,
        paragraph=P,
        head=top("Reading court files", "Pell on Law", generator="WordPress 6.4")
        + """<body class="topic bbpress single single-topic"><div id="page"><header id="masthead" class="site-header"><p class="site-title"><a href="/">Pell on Law</a></p></header><div id="content" class="site-content"><div id="primary" class="content-area"><main id="main"><article class="post-44 topic type-topic hentry"><header class="entry-header"><h1 class="entry-title">((Reading court files))</h1></header><div class="entry-content"><div id="bbpress-forums" class="bbpress-wrapper"><div class="bbp-breadcrumb"><p><a href="/">Home</a> &rsaquo; <a href="/forums/">Forums</a></p></div><div class="bbp-template-notice info"><ul><li class="bbp-topic-description">This topic has 4 replies, 4 voices, and was last updated <a href="#">5 years ago</a> by <a href="/u/5">Brandt_7</a>.</li></ul></div><div class="bbp-pagination"><div class="bbp-pagination-count">Viewing 5 posts - 1 through 5 (of 5 total)</div></div><ul id="topic-44-replies" class="forums bbp-replies"><li class="bbp-header"><div class="bbp-reply-author">Author</div><div class="bbp-reply-content">Posts</div></li><li class="bbp-body">""",
        item="""<div id="post-$id" class="bbp-reply-header"><div class="bbp-meta"><span class="bbp-reply-post-date">$date at 9:14 am</span><a href="#post-$id" class="bbp-reply-permalink">#$id</a><span class="bbp-admin-links"></span></div></div><div class="loop-item-0 post-$id reply type-reply hentry"><div class="bbp-reply-author"><a href="/u/$n" class="bbp-author-link"><span class="bbp-author-avatar"><img src="g.png"></span><span class="bbp-author-name">(($author))</span></a><div class="bbp-author-role">Participant</div></div><div class="bbp-reply-content">$body</div></div>""",
        foot="""</li><li class="bbp-footer"><div class="bbp-reply-author">Author</div><div class="bbp-reply-content">Posts</div></li></ul><div class="bbp-no-reply"><div class="bbp-template-notice"><ul><li>You must be logged in to reply to this topic.</li></ul></div></div></div></div></article></main></div><aside id="secondary" class="widget-area"><section class="widget"><h2 class="widget-title">Recent Topics</h2><ul><li><a href="/t/1">Where to park near the court</a></li></ul></section></aside></div><footer class="site-footer">Proudly powered by WordPress</footer></div></body></html>""",
    ),
    Thread(
        name="discuz_ru_like_tables",
        voices=SHORT,
        head="""<html><head><meta charset="utf-8"><title>Калитка на восточном причале - Форум - Гавань</title></head><body><div class="wrap"><div class="hd"><a href="/">Гавань</a></div><table border="0" width="100%" cellspacing="1" cellpadding="3" class="gTable"><tr><td class="gTableTop" colspan="2"><div style="float:right" class="gTopCornerRight"></div>((East pier gate))</td></tr>""",
        item="""<tr id="post$id"><td class="postTdTop" width="23%"><a class="postUser" href="#">(($author))</a></td><td class="postTdTop">Дата: Среда, $date, 14:0$n | Сообщение # <a class="postNumberLink" href="#$n">$n</a></td></tr><tr><td class="postTdInfo" valign="top"><div class="postRankName">Юнга</div><div class="postUserGroup">Группа: Пользователи</div><div class="numPosts">Сообщений: <span>$count</span></div><div class="reputation">Репутация: <a href="#"><span>$n</span></a></div><div class="statusBlock">Статус: <span class="statusOffline">Offline</span></div></td><td class="posttdMessage" valign="top"><span class="ucoz-forum-post">$body</span>$sig</td></tr><tr><td class="postBottom" align="center">&nbsp;</td><td class="postBottom"><table width="100%"><tr><td><a href="#"><img alt="Профиль"></a></td><td align="right"><a class="goOnTop" href="#top">наверх</a></td></tr></table></td></tr>""",
        quote="""<div class="bbQuoteBlock"><div class="bbQuoteName"><b>Цитата</b> $who</div><div class="quoteMessage">[[$text]]</div></div>""",
        signature='<div class="signatureHr"><hr></div><span class="signatureView">$text</span>',
        foot="""</table><table class="frmBottom"><tr><td>Форум » Пропуска » Калитка</td></tr><tr><td>Страница <b>1</b> из <b>1</b></td></tr></table><div class="ft">Copyright Гавань © 2018 | Создать бесплатный сайт</div></div></body></html>""",
    ),
    Thread(
        name="issue_tracker_like",
        voices=LONG,
        paragraph=P,
        head=top("Court file viewer refuses dates · Issue #44", "quay/viewer")
        + """<body class="logged-out env-production"><div class="position-relative js-header-wrapper"><a href="#start-of-content" class="show-on-focus">Skip to content</a><header class="Header-old" role="banner"><nav><a href="/features">Product</a></nav></header></div><div class="application-main"><main id="js-repo-pjax-container"><div id="repository-container-header"><strong class="mr-2"><a href="/quay/viewer">viewer</a></strong><nav><a href="/quay/viewer">Code</a><a href="/quay/viewer/issues">Issues <span class="Counter">12</span></a></nav></div><div id="show_issue" class="js-issues-results"><div id="partial-discussion-header" class="gh-header"><div class="gh-header-show"><h1 class="gh-header-title"><bdi class="js-issue-title markdown-title">((Court file viewer refuses dates))</bdi> <span class="f1-light color-fg-muted">#44</span></h1></div><div class="d-flex gh-header-meta"><span class="State State--open">Open</span><div>tidewright opened this issue <relative-time datetime="2020-03-03T09:14:00Z">Mar 3, 2020</relative-time> · 4 comments</div></div></div><div id="discussion_bucket"><div class="Layout"><div class="Layout-main"><div class="js-discussion">""",
        item="""<div class="TimelineItem js-comment-container"><div class="avatar-parent-child TimelineItem-avatar"><a href="/u"><img alt="@$author" src="a.png"></a></div><div class="timeline-comment-group js-minimizable-comment-group"><div class="timeline-comment comment"><div class="timeline-comment-header clearfix"><h3 class="f5 text-normal"><div><strong><a class="author Link--primary" href="/u">(($author))</a></strong> commented <a href="#i$id" class="Link--secondary js-timestamp"><relative-time datetime="${iso}T09:14:00Z" class="no-wrap">$date</relative-time></a></div></h3></div><div class="edit-comment-hide"><table class="d-block user-select-contain"><tbody class="d-block"><tr class="d-block"><td class="d-block comment-body markdown-body js-comment-body">$body</td></tr></tbody></table></div></div></div></div>""",
        quote="<blockquote><p>[[$text]]</p></blockquote>",
        foot="""</div><div class="discussion-timeline-actions"><div class="flash flash-warn"><a href="/join" class="btn">Sign up for free</a> <strong>to join this conversation on GitQuay</strong>. Already have an account? <a href="/login">Sign in to comment</a></div></div></div><div class="Layout-sidebar"><div class="discussion-sidebar-item"><div class="discussion-sidebar-heading">Assignees</div><span>No one assigned</span></div><div class="discussion-sidebar-item"><div class="discussion-sidebar-heading">Labels</div><span>None yet</span></div></div></div></div></div></main></div><footer class="footer" role="contentinfo"><ul><li>Terms</li></ul></footer></body></html>""",
    ),
    Thread(
        name="lithium_community",
        voices=SHORT,
        paragraph=P,
        head=top("East pier gate", "Port Support Community")
        + """<body class="lia-board lia-user-status-anonymous ForumTopicPage lia-body"><div class="lia-page"><header class="custom-header"><a href="/">Port Support</a></header><center><div class="MinimumWidthContainer"><div class="min-width-wrapper"><div class="lia-content"><div class="lia-breadcrumb"><ul><li><a href="/">Community</a></li></ul></div><div class="lia-quilt lia-quilt-forum-topic-page"><div class="lia-quilt-row-main"><div class="lia-quilt-column lia-quilt-column-18"><div class="lia-menu-bar"><a class="lia-button">Reply</a></div>""",
        item="""<div class="lia-linear-display-message-view"><div class="lia-panel-message message-uid-$id" data-lia-message-uid="$id"><div class="lia-message-view-wrapper lia-js-data-messageUid-$id lia-component-forums-widget-message-view-two"><div class="MessageView lia-message-view-forum-message lia-message-view-display"><div class="lia-quilt lia-quilt-forum-message"><div class="lia-quilt-row-header"><div class="lia-message-author-avatar"><img src="a.png"></div><div class="lia-message-author-with-avatar"><span class="UserName lia-user-name"><a class="lia-link-navigation lia-page-link lia-user-name-link" href="/u/$n"><span>(($author))</span></a></span></div><div class="lia-message-author-rank lia-component-author-rank">New Member</div><div class="lia-message-post-date lia-component-post-date"><span class="DateTime"><span class="local-date">$date</span> <span class="local-time">09:14 AM</span></span></div></div><div class="lia-quilt-row-main"><div class="lia-message-body lia-component-message-view-widget-body"><div class="lia-message-body-content">$body</div></div></div><div class="lia-quilt-row-footer"><div class="lia-message-statistics"><ul><li>$count Views</li><li>Message <span>$n</span> of <span>6</span></li></ul></div><div class="KudosButton lia-button-image-kudos-wrapper"><span class="MessageKudosCount">0</span> <span>Kudos</span></div><a class="lia-button">Reply</a></div></div></div></div></div></div>""",
        quote="<blockquote><HR/>$who wrote:<p>[[$text]]</p><HR/></blockquote>",
        foot="""</div><div class="lia-quilt-column lia-quilt-column-06"><div class="lia-panel"><h3 class="lia-panel-heading-bar"><span>Top Kudoed Authors</span></h3><ul><li>odo</li><li>qrow</li></ul></div></div></div></div></div></div></div></center></div></body></html>""",
    ),
    Thread(
        name="punbb_topic",
        voices=LONG,
        paragraph=P,
        head=top("Reading court files", "Old Dock")
        + """<body><div id="punviewtopic" class="pun"><div id="brdheader" class="block"><div class="box"><div id="brdtitle" class="inbox"><h1><span>Old Dock</span></h1><p><span>Talk about ships and the law</span></p></div><div id="brdmenu" class="inbox"><ul><li><a href="index.php">Index</a></li><li><a href="userlist.php">User list</a></li></ul></div><div id="brdwelcome" class="inbox"><p>You are not logged in.</p></div></div></div><div class="linkst"><div class="inbox"><p class="pagelink">Pages: <strong>1</strong></p><ul><li><a href="index.php">Index</a></li><li>&raquo; <a href="viewtopic.php?id=44">((Reading court files))</a></li></ul></div></div>""",
        item="""<div id="p$id" class="blockpost rowodd"><h2><span><span class="conr">#$n</span> <a href="viewtopic.php?pid=$id">$date 09:14:22</a></span></h2><div class="box"><div class="inbox"><div class="postleft"><dl><dt><strong><a href="profile.php?id=$n">(($author))</a></strong></dt><dd class="usertitle"><strong>Member</strong></dd><dd>From: East pier</dd><dd>Registered: 2011-02-0$n</dd><dd>Posts: $count</dd></dl></div><div class="postright"><h3>Re: Reading court files</h3><div class="postmsg">$body</div>$sig</div><div class="clearer"></div><div class="postfootleft"><p>Offline</p></div><div class="postfootright"><ul><li><a href="misc.php">Report</a></li><li><a href="post.php">Quote</a></li></ul></div></div></div></div>""",
        quote="""<blockquote><div class="incqbox"><h4>$who wrote:</h4><p>[[$text]]</p></div></blockquote>""",
        signature='<div class="postsignature"><hr><p>$text</p></div>',
        foot="""<div class="postlinksb"><div class="inbox"><p class="pagelink">Pages: <strong>1</strong></p></div></div><div id="brdfooter" class="block"><h2><span>Board footer</span></h2><div class="box"><p>Jump to</p><p>Powered by PunBB</p></div></div></div></body></html>""",
    ),
    Thread(
        name="utility_classes_board",
        voices=LONG,
        paragraph=P,
        head=top("Reading court files", "Quayside")
        + """<body class="bg-slate-50"><div class="flex justify-between p-4"><a href="/">Quayside</a><div><a href="/signin">Sign in</a></div></div><div class="max-w-3xl mx-auto"><div class="text-2xl font-bold">((Reading court files))</div><div class="text-sm text-slate-500">5 messages · 4 people · started in March</div><div class="mt-6 space-y-6">""",
        item="""<div class="rounded-lg border p-4"><div class="flex items-center gap-2 text-sm"><img class="w-8 h-8" src="a.png"><a href="/@$n" class="font-medium">(($author))</a><span class="text-slate-400">$date</span><span class="ml-auto text-slate-400">$n / 5</span></div><div class="mt-3 leading-7">$body</div><div class="mt-3 flex gap-4 text-xs"><span>$n likes</span><a href="#">Reply</a><a href="#">Link</a></div></div>""",
        quote='<div class="border-l-4 pl-3 italic">[[$text]]</div>',
        foot="""</div><div class="mt-8 p-4 bg-white">Sign in to write in this thread.</div><div class="mt-8"><div class="font-bold">People also read</div><div><a href="/t/1">Where to park near the court</a></div><div><a href="/t/2">Who keeps the keys of the archive</a></div></div></div></body></html>""",
    ),
]
