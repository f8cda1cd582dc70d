// The licences of what is built into every deck; the files themselves carry only some of them.

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute,
sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or
substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT
NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM,
DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT
OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`

/** An HTML comment. */
export const NOTICE = `<!--
This file has the work of others in it.

reveal.js, https://revealjs.com, Copyright (C) 2011-2026 Hakim El Hattab and contributors; in it:
fitty, Copyright (c) 2017 Rik Schennink, and, in the notes plugin, marked, Copyright (c) 2018+
MarkedJS, Copyright (c) 2011-2018 Christopher Jeffrey. All under the MIT licence:

${MIT}

The typefaces Source Sans 3 (Copyright 2010-2020 Adobe, with Reserved Font Name 'Source') and Source
Serif 4 (Copyright 2014 The Source Serif 4 Project Authors) are under the SIL Open Font License,
version 1.1: https://openfontlicense.org
-->`
