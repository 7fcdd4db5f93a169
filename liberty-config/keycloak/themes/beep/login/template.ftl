<#-- The frame of every page: a card below Beep's name, messages, the page's form, and the ways out of it. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="${(locale.currentLanguageTag)!lang!'en'}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex, nofollow">
  <title>${msg("loginTitle", (realm.displayName!'Beep'))}</title>
  <link rel="icon" href="${url.resourcesPath}/img/beep.svg" type="image/svg+xml">
  <#list (properties.styles!'')?split(' ') as style>
    <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
  <#if scripts??>
    <#list scripts as script>
      <script src="${script}"></script>
    </#list>
  </#if>
  <#-- Somebody who has logged in in another tab need not do so again here. -->
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    </#outputformat>
  </script>
</head>
<body data-page="${pageId}">
  <header class="top">
    <a class="name" href="/"><img src="${url.resourcesPath}/img/beep.svg" alt="" width="36" height="36">Beep</a>
  </header>
  <main class="card">
    <h1><#nested "header"></h1>

    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <#nested "show-username">
      <p class="who"><span>${auth.attemptedUsername}</span> <a href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
    </#if>

    <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
      <div class="message message-${message.type}" role="<#if message.type == 'error'>alert<#else>status</#if>">${kcSanitize(message.summary)?no_esc}</div>
    </#if>

    <#nested "form">

    <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form action="${url.loginAction}" method="post">
        <input type="hidden" name="tryAnotherWay" value="on">
        <button class="button button-quiet" type="submit">${msg("doTryAnotherWay")}</button>
      </form>
    </#if>

    <#nested "socialProviders">

    <#if displayInfo>
      <div class="info"><#nested "info"></div>
    </#if>

    <#if pageId == "error" && !(client?? && client.baseUrl?has_content)>
      <p class="other"><a href="/">${msg("beepBack")}</a></p>
    </#if>

    <#if pageId == "login" || pageId == "login-username">
      <p class="other">${msg("beepNoAccount")} <a href="/signup">${msg("beepSignUp")}</a></p>
    </#if>
  </main>
  <#if realm.internationalizationEnabled && locale?? && locale.supported?size gt 1>
    <nav class="languages" aria-label="${msg("languages")}">
      <#list locale.supported as language>
        <a href="${language.url}" lang="${language.languageTag}" hreflang="${language.languageTag}"<#if language.languageTag == locale.currentLanguageTag> aria-current="true"</#if>>${language.label}</a>
      </#list>
    </nav>
  </#if>
</body>
</html>
</#macro>
