// What must stay words, wherever it is written.

/** What has run in one renderer or other. */
export const ATTACKS: readonly string[] = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '"><script>alert(1)</script>',
  "'><script>alert(1)</script>",
  '" onmouseover="alert(1)',
  "' onmouseover='alert(1)",
  '<iframe src="javascript:alert(1)">',
  '<a href="javascript:alert(1)">x</a>',
  '<math><mtext><script>alert(1)</script></mtext></math>',
  '<!--><script>alert(1)</script>-->',
  '--><script>alert(1)</script>',
  '<style>@import "x"</style>',
  '</style><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '<template><script>alert(1)</script></template>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<details open ontoggle=alert(1)>',
  '<body onload=alert(1)>',
]

/** Where no link may lead. */
export const ADDRESSES: readonly string[] = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'https://a.b/" onclick="alert(1)',
]
